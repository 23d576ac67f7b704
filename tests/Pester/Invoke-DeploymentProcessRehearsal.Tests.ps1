Describe 'Invoke-DeploymentProcessRehearsal' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        Set-Content TestDrive:/farm.scenario.yaml @'
environments: [Development, Production]
lifecycles: [{ name: Free, phases: [{ name: Before, environments: [Development] }, { name: After, environments: [Production] }] }]
machines:
  - { name: web-1, roles: [web-server], environments: [Development, Production] }
  - { name: web-2, roles: [web-server], environments: [Production] }
tenants: [{ name: Contoso, tags: [], projects: { Trading Website: [Production] } }]
projects:
  - name: Trading Website
    lifecycle: Free
    tenanted: TenantedOrUntenanted
    variables: { Warm: [{ value: 'yes', environments: [Production] }, { value: 'no' }] }
    channels: [Hotfix]
    steps: [{ name: Website, role: web-server, type: package, package: Trading.Website, duration: 33s }]
    releases: [{ version: 0.9.0, age: 2d }]
    deployed: { Development: [{ version: 0.9.0, age: 1d }] }
'@
        $server = Start-SimulatedServer -Scenario (Convert-Path TestDrive:/farm.scenario.yaml)
        $null = Connect-OctopusServer $server.Url $server.Key
        $process = New-DeploymentProcess 'Trading Website' |
            Add-DeploymentStep 'Approve' -Environment Production -Action (New-ManualAction 'Has the rate service been told?') |
            Add-DeploymentStep 'Website' -TargetRole web-server -Action (New-PackageAction 'Trading.Website') |
            Add-DeploymentStep 'Telemetry' -Channel Hotfix (New-ScriptAction 'x') |
            Add-DeploymentStep 'Undo' -Condition Failure (New-ScriptAction 'x')
    }
    AfterAll { Stop-SimulatedServer $server }

    It 'shows each environment and channel, and saves nothing' {
        $before = (Get-DeploymentProcess 'Trading Website').Version
        $all = $process | Invoke-DeploymentProcessRehearsal Development, Production -Channel Default, Hotfix
        $all | ForEach-Object { "$_" } | Should -Be 'Trading Website in Development, channel Default', 'Trading Website in Development, channel Hotfix', 'Trading Website in Production, channel Default', 'Trading Website in Production, channel Hotfix'
        $all | ForEach-Object { "$($_.Steps.Status)" } | Should -Be 'Skipped Succeeded Skipped Skipped', 'Skipped Succeeded Succeeded Skipped', 'Succeeded Succeeded Skipped Skipped', 'Succeeded Succeeded Succeeded Skipped'
        $all[2].Steps[1].Targets | Should -Be 'web-1', 'web-2'
        $all[2].Steps[1].Actions[0].IsTimeAssumed | Should -BeFalse
        [int] $all[2].Steps[1].Duration.TotalSeconds | Should -Be 33
        (Get-DeploymentProcess 'Trading Website').Version | Should -Be $before
    }

    It 'shows what runs when a step fails' {
        $rehearsal = $process | Invoke-DeploymentProcessRehearsal Production -Fail Website
        "$($rehearsal.Status)" | Should -Be Failed
        $rehearsal.Steps | ForEach-Object { "$($_.Status)" } | Should -Be 'Succeeded', 'Failed', 'Skipped', 'Succeeded'
    }

    It 'evaluates variable conditions with the variables of the project, and names those without a value' {
        $conditional = $process |
            Add-DeploymentStep 'Warm up' -ConditionExpression '#{Warm}' (New-ScriptAction 'x') |
            Add-DeploymentStep 'Smoke test' -ConditionExpression '#{if Octopus.Action[Website].Output.Url}true#{/if}' (New-ScriptAction 'x')
        $rehearsals = $conditional | Invoke-DeploymentProcessRehearsal Development, Production
        $rehearsals | ForEach-Object { "$($_.Steps[4].Status)" } | Should -Be 'Skipped', 'Succeeded'
        $rehearsals[0].Steps[4].Reason | Should -Be "its variable condition came to 'no'"
        $rehearsals[1].Steps[5].Reason | Should -Be "its variable condition came to '' (without a value: Octopus.Action[Website].Output.Url)"
    }

    It 'takes tenants, objects and a scenario file' {
        ($process | Invoke-DeploymentProcessRehearsal ([pscustomobject]@{ Id = 'Environments-2' }) -Tenant Contoso -StepDuration 1m -AnswerAfter 90s).Tenant | Should -Be Contoso
        $offline = $process | Invoke-DeploymentProcessRehearsal Production -Scenario TestDrive:/farm.scenario.yaml -AnswerAfter 1h
        $offline.Duration.TotalHours | Should -BeGreaterThan 1
    }

    It 'reads well' {
        $text = $process | Invoke-DeploymentProcessRehearsal Development | Out-String -Width 80
        $text | Should -Match 'Trading Website in Development, channel Default: Succeeded after 00:00:3\d'
        $text | Should -Match 'Skipped     1 Approve: it does not run in Development'
        $text | Should -Match 'Succeeded   2 Website: web-1'
        ($process | Invoke-DeploymentProcessRehearsal Development).Steps | Out-String -Width 80 | Should -Match 'Start\s+End\s+Status\s+Step'
    }

    It 'refuses what it cannot rehearse, with the nearest names' {
        { $process | Invoke-DeploymentProcessRehearsal Prodution } | Should -Throw -ErrorId 'EnvironmentNotFound,*' -ExpectedMessage "*'Production'*"
        { $process | Invoke-DeploymentProcessRehearsal Production -Channel Hotfx -Tenant Contso } | Should -Throw -ErrorId 'SeveralFaults,*'
        { $process | Invoke-DeploymentProcessRehearsal Production -Fail Websit } | Should -Throw -ErrorId 'StepNotFound,*' -ExpectedMessage "*'Website'*"
        { $process | Invoke-DeploymentProcessRehearsal Development -Tenant Contoso } | Should -Throw -ErrorId 'RehearsalRefused,*'
        { $process | Invoke-DeploymentProcessRehearsal Production -Scenario TestDrive:/none.yaml } | Should -Throw -ErrorId 'FileNotFound,*'
        Set-Content TestDrive:/bad.yaml 'projects: [ {'
        { $process | Invoke-DeploymentProcessRehearsal Production -Scenario TestDrive:/bad.yaml } | Should -Throw -ErrorId 'ScenarioInvalid,*'
        { $process | Invoke-DeploymentProcessRehearsal Production -StepDuration -5 } | Should -Throw
        { $process | Invoke-DeploymentProcessRehearsal Production -History 1001 } | Should -Throw
        { 'text' | Invoke-DeploymentProcessRehearsal Production -ErrorAction Stop } | Should -Throw
        { New-DeploymentProcess Nothing | Add-DeploymentStep A (New-ScriptAction x) | Invoke-DeploymentProcessRehearsal Production } | Should -Throw -ErrorId 'ProjectNotFound,*'
        { New-DeploymentProcess 'Trading Website' | Add-DeploymentStep A | Invoke-DeploymentProcessRehearsal Production } | Should -Throw -ErrorId 'ProcessEmptyStep,*'
    }
}
