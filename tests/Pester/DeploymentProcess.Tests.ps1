Describe 'Deployment processes' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        Set-Content TestDrive:/migrate.ps1 "Write-Host 'migrating'`nexit 0" -NoNewline

        # Both examples of Octopus's page on deployment processes.
        function New-SimpleProcess {
            New-DeploymentProcess 'Trading Website' |
                Add-DeploymentStep 'Approve' -Environment Production -Action (New-ManualAction 'Has the rate service been told?') |
                Add-DeploymentStep 'Trading Website' -TargetRole web-server -Action (New-PackageAction 'Trading.Website') |
                Add-DeploymentStep 'Warm up' -TargetRole web-server -Action (New-ScriptAction 'Invoke-WebRequest http://localhost')
        }
        function New-RollingProcess {
            New-DeploymentProcess 'Trading Website' |
                Add-DeploymentStep 'Trading Website Rolling' -TargetRole web-server -WindowSize 1 -Action (New-ScriptAction -Name 'Out of the pool' -Script 'Out-Pool'),
                    (New-PackageAction 'Trading.Website'),
                    (New-ScriptAction -Name 'Back in' -Script 'In-Pool')
        }
        function Invoke-Export($Process) { & ([scriptblock]::Create(($Process | Export-DeploymentProcess))) }
    }

    It 'says what the page says' {
        $simple = New-SimpleProcess
        $simple.Steps.Name | Should -Be 'Approve', 'Trading Website', 'Warm up'
        $simple.Steps[0].Actions[0].Environments | Should -Be 'Production'
        $simple.Steps[0].Actions[0].Name | Should -Be 'Approve'
        $simple.Steps[2].TargetRoles | Should -Be 'web-server'
        $simple.Steps[2].Actions[0].Properties['Octopus.Action.RunOnServer'].Text | Should -Be 'false'
        $rolling = New-RollingProcess
        $rolling.Steps[0].WindowSize | Should -Be 1
        $rolling.Steps[0].Actions.Name | Should -Be 'Out of the pool', 'Trading.Website', 'Back in'
    }

    It 'shows a process as its steps, with where and when each is executed' {
        $process = New-SimpleProcess | Add-DeploymentStep 'Tell' -StartTrigger StartWithPrevious -Condition Failure -Channel Hotfix -ExcludedEnvironment Test -Action (New-ScriptAction 'x' -Disabled)
        ($process | Out-String).Trim() -split '\r?\n' | Should -Be @(
            'Deployment process of Trading Website'
            '    1. Approve: in Production'
            '    2. Trading Website: on web-server'
            '    3. Warm up: on web-server'
            '    4. Tell: not in Test; for channel Hotfix; when a step has failed; beside the step before it; disabled'
        )
        (New-RollingProcess | Out-String) | Should -Match '1\. Trading Website Rolling: on web-server \(1 at once\)\r?\n +Out of the pool\r?\n'
        (New-DeploymentProcess Empty | Out-String) | Should -Match 'no steps'
        ($process.Steps[0] | Format-List | Out-String) | Should -Not -Match 'Document'
    }

    It 'rebuilds from its export what it exported' {
        foreach ($process in (New-SimpleProcess), (New-RollingProcess)) {
            Compare-DeploymentProcess (Invoke-Export $process) $process | Should -BeNullOrEmpty
            Compare-DeploymentProcess $process (Invoke-Export $process) | Should -BeNullOrEmpty
        }
    }

    It 'says all that a step and an action can be told, and exports it' {
        $secret = ConvertTo-SecureString 'hunter2' -AsPlainText -Force
        $process = New-DeploymentProcess P |
            Add-DeploymentStep 'Migrate' -StartTrigger StartWithPrevious -PackageRequirement BeforePackageAcquisition -Channel Hotfix -TenantTag 'Ring/Early' -ExcludedEnvironment Staging -Action @(
                New-LockAction 'trading-database', "it's" -Shared -Timeout 5m
                New-ScriptAction -Path TestDrive:/migrate.ps1 -Retry 3 -TimeLimit 10 -WorkerPool Linux -ContainerImage octopus/tools:1 -ContainerFeed Docker -Notes "two`nlines" -Required
                New-WaitAction 'Trading API' 'Migrate' -State Started
                New-ScriptAction 'x' -Name 'Perhaps' -ConditionExpression '#{if X}true#{/if}'
                New-UnlockAction 'trading-database'
            ) |
            Add-DeploymentStep 'API' -Condition Failure -Action (New-ReleaseAction 'Trading API' -DeploymentCondition IfNewer) |
            Add-DeploymentStep 'Both' -ConditionExpression '#{if X}true#{/if}' -Action (New-CoordinatedDeployAction A, B -InOrder) |
            Add-DeploymentStep 'Check' -TargetRole a, b -Action (New-HealthCheckAction ConnectionTest) |
            Add-DeploymentStep 'Slack' -Action (New-TemplateAction 'Slack' -Property @{ HookUrl = $secret; Channel = '#x' }) |
            Add-DeploymentStep 'Site' -TargetRole a -Action (New-DeploymentAction Octopus.IIS -Property @{ 'Octopus.Action.X' = $true } -Member ([ordered]@{ Inputs = @{ a = 1, 2, $null } }) -PackageReference @{ PackageId = 'X'; Name = 'tools'; Property = @{ Extract = 'True' } }) |
            Add-DeploymentStep 'Tell the team' -Condition Always -Action (New-EmailAction -To a@b.c, d@e.f -Subject 'S' -Html -Disabled)
        $text = $process | Export-DeploymentProcess
        $text | Should -Not -BeLike '*hunter2*'
        $text | Should -BeLike "*New-LockAction 'trading-database', 'it''s' -Shared -Timeout '5m'*"
        $text | Should -BeLike "*New-WaitAction 'Trading API' 'Migrate' -State 'Started'*"
        $text | Should -BeLike "*-ConditionExpression '#{if X}true#{/if}'*"
        $back = Invoke-Export $process
        $changes = Compare-DeploymentProcess $back $process
        $changes | ForEach-Object { "$_" } | Should -Be '~ Slack / Slack: HookUrl: (sensitive, new) -> (sensitive)'
    }

    It 'adds before and after, and says where it cannot' {
        $process = New-SimpleProcess
        ($process | Add-DeploymentStep X (New-ScriptAction 'x') -Before 'warm up').Steps.Name | Should -Be 'Approve', 'Trading Website', 'X', 'Warm up'
        ($process | Add-DeploymentStep X (New-ScriptAction 'x') -After $process.Steps[0]).Steps[1].Name | Should -Be 'X'
        { $process | Add-DeploymentStep X (New-ScriptAction 'x') -After Nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'StepNotFound,*'
        $process.Steps.Count | Should -Be 3
    }


    It 'finds what does not do what it looks like' {
        $bad = New-DeploymentProcess P |
            Add-DeploymentStep 'A' -StartTrigger StartWithPrevious -Action (New-LockAction 'db') |
            Add-DeploymentStep 'B' -StartTrigger StartWithPrevious -Environment X -ExcludedEnvironment X -Action (New-ScriptAction 'echo #{Octopus.Action[A].Output.X}' -Required) |
            Add-DeploymentStep 'b' -WindowSize 2 -Action (New-ScriptAction 'x')
        ($bad | Test-DeploymentProcess -Offline) | Should -BeFalse
        ($bad | Test-DeploymentProcess -Offline -Detailed).Rule | Sort-Object -Unique | Should -Be ('DuplicateName', 'LockNeverReleased', 'NoEnvironmentMeets', 'NothingBefore', 'ParallelStepUsesOutput', 'RequiredStepCanBeSkipped', 'WindowWithoutTargets')
        (New-SimpleProcess | Test-DeploymentProcess -Offline) | Should -BeTrue
    }

    It 'refuses bad input with a reason' {
        { New-DeploymentProcess '' } | Should -Throw
        { New-DeploymentProcess P | Add-DeploymentStep '' } | Should -Throw
        { New-DeploymentProcess P | Add-DeploymentStep A -WindowSize 0 } | Should -Throw
        { New-DeploymentProcess P | Add-DeploymentStep A -Condition Sometimes } | Should -Throw
        { New-DeploymentProcess P | Add-DeploymentStep A -StartTrigger Later } | Should -Throw
        { New-DeploymentProcess P | Add-DeploymentStep A -Action 'text' } | Should -Throw
        { New-DeploymentProcess P | Add-DeploymentStep A -Before X -After Y -Action (New-ScriptAction x) } | Should -Throw
        { New-ManualAction '' } | Should -Throw
        { New-EmailAction -To '' -Subject x } | Should -Throw
        { New-EmailAction -To a -Subject x -Priority Urgent } | Should -Throw
        { New-ScriptAction -Path ./none.ps1 } | Should -Throw -ErrorId 'FileNotFound,*'
        { New-ScriptAction 'x' -Retry -1 } | Should -Throw
        { New-ScriptAction 'x' -Syntax COBOL } | Should -Throw
        { New-ScriptAction 'x' -PackageReference @{ Nam = 'x' } } | Should -Throw -ErrorId 'PackageReferenceInvalid,*'
        { New-ScriptAction 'x' -Property 'x' } | Should -Throw
        { New-HealthCheckAction Some } | Should -Throw
        { New-LockAction @() } | Should -Throw
        Set-Content TestDrive:/bad.json '{ "Steps": [ '
        { Import-DeploymentProcess TestDrive:/bad.json P } | Should -Throw -ErrorId 'ProcessUnreadable,*'
        Set-Content TestDrive:/bad.json '[]'
        { Import-DeploymentProcess TestDrive:/bad.json P } | Should -Throw -ErrorId 'ProcessUnreadable,*'
        { New-SimpleProcess | Export-DeploymentProcess TestDrive:/bad.json } | Should -Throw -ErrorId 'FileExists,*'
    }
}
