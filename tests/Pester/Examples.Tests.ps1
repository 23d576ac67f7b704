# Every example of the help is run as it stands.
Describe 'Examples of the help' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer
        $url = $server.Url
        $key = $server.Key
        function Read-Host { ConvertTo-SecureString $server.Key -AsPlainText -Force }

        function Test-Examples([string] $Name) {
            Copy-Item "$modulePath/Samples/*" TestDrive:/ -ErrorAction Ignore
            Push-Location TestDrive:/
            try {
                foreach ($example in (Get-Help $Name).examples.example) {
                    $null = Connect-OctopusServer $server.Url $server.Key
                    $code = $example.code -replace 'https://octopus.example.com', $server.Url
                    $errors = $null
                    & ([scriptblock]::Create($code)) -ErrorVariable errors 2>&1 | Where-Object { $_ -is [Management.Automation.ErrorRecord] } |
                        Should -BeNullOrEmpty -Because "$($example.title): $code"
                }
            }
            finally { Pop-Location }
        }
    }
    AfterAll { Stop-SimulatedServer $server }

    It 'of Add-DeploymentStep run' { Test-Examples Add-DeploymentStep }
    It 'of Add-PlannedDeployment run' { Test-Examples Add-PlannedDeployment }
    It 'of Compare-DeploymentProcess run' { Test-Examples Compare-DeploymentProcess }
    It 'of Connect-OctopusServer run' { Test-Examples Connect-OctopusServer }
    It 'of Disconnect-OctopusServer run' { Test-Examples Disconnect-OctopusServer }
    It 'of Export-DeploymentProcess run' { Test-Examples Export-DeploymentProcess }
    It 'of Export-OctopusScenario run' { Test-Examples Export-OctopusScenario }
    It 'of Get-DeploymentProcess run' { Test-Examples Get-DeploymentProcess }
    It 'of Get-OctopusConnection run' { Test-Examples Get-OctopusConnection }
    It 'of Get-StepLock run' { Test-Examples Get-StepLock }
    It 'of Import-CoordinationPlan run' { Test-Examples Import-CoordinationPlan }
    It 'of Import-DeploymentProcess run' { Test-Examples Import-DeploymentProcess }
    It 'of Invoke-CoordinatedDeploy run' { Test-Examples Invoke-CoordinatedDeploy }
    It 'of Invoke-DeploymentProcessRehearsal run' { Test-Examples Invoke-DeploymentProcessRehearsal }
    It 'of Lock-Step run' { Test-Examples Lock-Step }
    It 'of New-CoordinatedDeployAction run' { Test-Examples New-CoordinatedDeployAction }
    It 'of New-CoordinationPlan run' { Test-Examples New-CoordinationPlan }
    It 'of New-DeploymentAction run' { Test-Examples New-DeploymentAction }
    It 'of New-DeploymentProcess run' { Test-Examples New-DeploymentProcess }
    It 'of New-EmailAction run' { Test-Examples New-EmailAction }
    It 'of New-HealthCheckAction run' { Test-Examples New-HealthCheckAction }
    It 'of New-LockAction run' { Test-Examples New-LockAction }
    It 'of New-ManualAction run' { Test-Examples New-ManualAction }
    It 'of New-PackageAction run' { Test-Examples New-PackageAction }
    It 'of New-ReleaseAction run' { Test-Examples New-ReleaseAction }
    It 'of New-ScriptAction run' { Test-Examples New-ScriptAction }
    It 'of New-TemplateAction run' { Test-Examples New-TemplateAction }
    It 'of New-UnlockAction run' { Test-Examples New-UnlockAction }
    It 'of New-WaitAction run' { Test-Examples New-WaitAction }
    It 'of Resolve-CoordinationPlan run' { Test-Examples Resolve-CoordinationPlan }
    It 'of Assert-ProjectRelease run' { Test-Examples Assert-ProjectRelease }
    It 'of Get-ProjectDeployment run' { Test-Examples Get-ProjectDeployment }
    It 'of Get-ProjectStep run' { Test-Examples Get-ProjectStep }
    It 'of Test-ProjectRelease run' { Test-Examples Test-ProjectRelease }
    It 'of Wait-ProjectDeployment run' { Test-Examples Wait-ProjectDeployment }
    It 'of Wait-ProjectStep run' { Test-Examples Wait-ProjectStep }
    It 'of Unlock-Step run' { Test-Examples Unlock-Step }
    It 'of Set-DeploymentProcess run' { Test-Examples Set-DeploymentProcess }
    It 'of Test-DeploymentProcess run' { Test-Examples Test-DeploymentProcess }
}
