@{
    RootModule             = 'Coordination.PowerShell.dll'
    ModuleVersion          = '{{Version}}'
    GUID                   = '3b0b8f0e-7c1d-4e57-9a55-6f1f0c7d2a41'
    Author                 = 'Coordination contributors'
    CompanyName            = 'Coordination'
    Copyright              = 'Coordination contributors'
    Description            = 'Deploys many related projects of Octopus Deploy as one system: in their order, side by side where they can be, never twice, with an honest result for each.'

    PowerShellVersion      = '5.1'
    CompatiblePSEditions   = @('Desktop', 'Core')
    DotNetFrameworkVersion = '4.7.2'

    FormatsToProcess       = @('Coordination.Format.ps1xml', 'Locks.Format.ps1xml', 'Processes.Format.ps1xml', 'Scenarios.Format.ps1xml', 'Waits.Format.ps1xml')
    TypesToProcess         = @('Coordination.Types.ps1xml')

    CmdletsToExport        = @(
        'Add-DeploymentStep'
        'Add-PlannedDeployment'
        'Assert-ProjectRelease'
        'Compare-DeploymentProcess'
        'Connect-OctopusServer'
        'Disconnect-OctopusServer'
        'Export-DeploymentProcess'
        'Export-OctopusScenario'
        'Get-DeploymentProcess'
        'Get-OctopusConnection'
        'Get-ProjectDeployment'
        'Get-ProjectStep'
        'Get-StepLock'
        'Import-CoordinationPlan'
        'Import-DeploymentProcess'
        'Invoke-CoordinatedDeploy'
        'Invoke-DeploymentProcessRehearsal'
        'Lock-Step'
        'New-CoordinatedDeployAction'
        'New-CoordinationPlan'
        'New-DeploymentAction'
        'New-DeploymentProcess'
        'New-EmailAction'
        'New-HealthCheckAction'
        'New-LockAction'
        'New-ManualAction'
        'New-PackageAction'
        'New-ReleaseAction'
        'New-ScriptAction'
        'New-TemplateAction'
        'New-UnlockAction'
        'New-WaitAction'
        'Resolve-CoordinationPlan'
        'Set-DeploymentProcess'
        'Test-DeploymentProcess'
        'Test-ProjectRelease'
        'Unlock-Step'
        'Wait-ProjectDeployment'
        'Wait-ProjectStep'
    )
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @()

    PrivateData            = @{
        PSData = @{
            Tags = @('Octopus', 'OctopusDeploy', 'Deployment', 'Orchestration', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux')
        }
    }
}
