Describe 'Waiting for what others deploy' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer
        $null = Connect-OctopusServer $server.Url -ApiKey $server.Key
        function Start-Deployment([string] $Project, [string] $Environment = 'Staging') {
            (Invoke-CoordinatedDeploy $Project -Environment $Environment -NoWait).TaskId
        }
        function Get-RequestCount { (Invoke-RestMethod "$($server.Url)/_simulator/journal" -Headers @{ 'X-Octopus-ApiKey' = $server.Key }).Total }
        function Get-Fault([scriptblock] $Script) { try { & $Script; 'no error' } catch { $_ } }
    }
    AfterAll { Stop-SimulatedServer $server }

    It 'waits for a step by its number and gives what became of it' {
        # By its task: on a busy machine the deployment is over before anybody looks for one that runs.
        $wait = Wait-ProjectStep -Task (Start-Deployment 'Trading API') -Step 1
        $wait | Should -BeOfType ([Coordination.StepWait])
        $wait.Outcome | Should -Be 'Reached'
        $wait.Step | Should -Be 'Deploy API'
        $wait.Waited.TotalSeconds | Should -BeLessThan 60
    }

    It 'shows a wait without a break within a name, for 80 columns' {
        $wait = [pscustomobject]@{ PSTypeName = 'Coordination.StepWait'; Step = 'Deploy the website'; Project = 'Trading Website'; Runbook = $null; Version = '5.1.0'; Environment = 'Production'; Tenant = 'Contoso'; Outcome = 'Reached'; Waited = [timespan]5; Reason = $null }
        $shown = $wait | Out-String -Width 80
        $shown | Should -Match 'Trading Website 5\.1\.0\s'
        $shown | Should -Match 'in Production for Contoso'
    }

    It 'goes on where nothing runs, and fails where that is wanted' {
        (Wait-ProjectStep "Bob's `$5 Shop" 1).Outcome | Should -Be 'NotRunning'
        (Get-Fault { Wait-ProjectStep "Bob's `$5 Shop" 1 -IfNotRunning Fail }).FullyQualifiedErrorId | Should -BeLike 'NothingRunning,*'
    }

    It 'takes steps and deployments from the pipeline' {
        $task = Start-Deployment 'Trading Jobs'
        (Get-ProjectStep -Task $task | Wait-ProjectStep -State Completed).Outcome | Should -Be 'Reached'
        (Get-ProjectDeployment -Task $task | Wait-ProjectDeployment).State | Should -Be 'Succeeded'
        ($task | Wait-ProjectDeployment).TaskId | Should -Be $task
        ([pscustomobject]@{ Id = $task; Name = 'Deploy' } | Wait-ProjectStep -Step (Get-ProjectStep -Task $task)).Step | Should -Be 'Deploy jobs'
        ($task | Get-ProjectStep).Step | Should -Be 'Deploy jobs'
        Get-ProjectDeployment 'Trading API' -Environment Staging | Where-Object IsLastSuccessful | Test-ProjectRelease | Should -BeTrue
        Get-Fault { 'Trading API' | Wait-ProjectDeployment } | Should -BeLike "'Trading API' is not the id of a task*"
        (Wait-ProjectStep 'Switched Off' 1 -Release 9).Reason | Should -Be 'nothing runs of Switched Off 9'
    }

    It 'takes steps from the pipeline whatever they are called' {
        $task = Start-Deployment 'Odd Names'
        $steps = Get-ProjectStep -Task $task
        $steps.Step | Should -Be 'Prepare', '1', 'Deploy *', 'Deploy web', 'Roll/out', 'Migrate', '数据库 [ü]'
        $waits = $steps | Wait-ProjectStep -State Completed
        $waits.Step | Should -Be $steps.Step
        ($steps[0] | Select-Object TaskId, Step, Number | ConvertTo-Csv | ConvertFrom-Csv | Wait-ProjectStep).Step | Should -Be 'Prepare'
        ($steps[0] | Wait-ProjectStep -Step 'Deploy *').Step | Should -Be 'Deploy *'
        ($steps[0] | Wait-ProjectStep -StepSlug migrate).Step | Should -Be 'Migrate'
        (Wait-ProjectStep -Task $task -StepNumber 1).Step | Should -Be 'Prepare'
        (Get-Fault { Wait-ProjectStep -Task $task -Step 1 }).FullyQualifiedErrorId | Should -BeLike 'StepAmbiguous,*'
        (Get-Fault { Wait-ProjectStep -Task $task -Step 1 -StepNumber 1 }).FullyQualifiedErrorId | Should -BeLike 'StepMissing,*'
    }

    It 'reads times as people write them' {
        $null = Start-Deployment 'Trading Jobs'
        foreach ($since in '7d', '24h', 5400, '90m', 7d, (Get-Date).AddDays(-1), [datetimeoffset]::Now.AddDays(-1), (Get-Date).AddDays(-1).ToString('yyyy-MM-dd'), [timespan]'1.00:00') {
            @(Get-ProjectDeployment 'Trading Jobs' -Since $since).Count | Should -BeGreaterOrEqual 1
        }
        @(Get-ProjectDeployment 'Trading Jobs' -Since $null).Count | Should -BeGreaterOrEqual 1
        Get-Fault { Get-ProjectDeployment -Since 'last week' } | Should -BeLike "*'last week' is not a time. Write how long ago*7d*"
        $plan = 'Project,QueueTime,QueueTimeExpiry', 'Trading API,,', 'Trading Jobs,2h,3h' | ConvertFrom-Csv | Add-PlannedDeployment -Plan (New-CoordinationPlan Web Staging)
        $plan.Deployments[0].QueueTime | Should -BeNullOrEmpty
        ($plan.Deployments[1].QueueTime - [datetimeoffset]::Now).TotalHours | Should -BeGreaterThan 1.9
        ($plan.Deployments[1].QueueTimeExpiry - [datetimeoffset]::Now).TotalHours | Should -BeGreaterThan 2.9
    }

    It 'shows the runs of a runbook with what became of them, and the waits take them from the pipeline' {
        $runs = Get-ProjectDeployment 'Trading API' -Runbook 'Refresh data'
        $runs.State | Should -Be 'Failed', 'Succeeded'
        $runs.IsLastSuccessful | Should -Be $false, $true
        $runs | Out-String | Should -BeLike '*Trading API/Refresh*Succeeded*'
        ($runs | Where-Object IsLastSuccessful | Wait-ProjectDeployment).TaskId | Should -Be $runs[1].TaskId
        (Get-Fault { Get-ProjectDeployment -Runbook 'Refresh data' }).FullyQualifiedErrorId | Should -BeLike 'RunbookWithoutProject,*'
    }

    It 'makes an error of a step that fails, after the result' {
        $task = Start-Deployment Broken
        $wait = Wait-ProjectStep -Task $task -Step 1 -ErrorVariable fault -ErrorAction SilentlyContinue
        $wait.Outcome | Should -Be 'Failed'
        $fault.FullyQualifiedErrorId | Should -BeLike 'StepFailed,*'
        $null = Wait-ProjectDeployment -Task $task -ErrorVariable fault -ErrorAction SilentlyContinue
        $fault.FullyQualifiedErrorId | Should -BeLike 'DeploymentFailed,*'
    }

    It 'refuses what can never work' {
        $null = Start-Deployment Slow Development
        $cases = @{
            StepNotFound                         = { Wait-ProjectStep Slow 'Deplyo' }
            ProjectNotFound                      = { Wait-ProjectStep 'Trading Apy' 1 }
            StepMissing                          = { Wait-ProjectStep 'Trading API' }
            TaskNotFound                         = { Wait-ProjectStep -Task ServerTasks-4711 -Step 1 }
            ParameterArgumentTransformationError = { Wait-ProjectStep 'Trading API' 1 -Timeout -5 }
        }
        foreach ($id in $cases.Keys) { (Get-Fault $cases[$id]).FullyQualifiedErrorId | Should -BeLike "$id,*" }
    }

    It 'completes runbooks, and steps of the project that the line names' {
        $completions = { param($line) (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText }
        & $completions "Wait-ProjectStep 'Trading API' -Runbook ref" | Should -Be "'Refresh data'"
        & $completions "Wait-ProjectStep 'Trading API' dep" | Should -Be "'Deploy API'"
        & $completions "Wait-ProjectStep -Project 'Trading Jobs' -Step '" | Should -Be "'Deploy jobs'"
        & $completions "Get-ProjectDeployment 'Trading API' -Runbook " | Should -Be "'Refresh data'"
    }

    It 'refuses a step that is named twice' {
        $fault = Get-Fault { Wait-ProjectStep 'Trading API' 1 -StepSlug deploy-api }
        $fault.FullyQualifiedErrorId | Should -BeLike 'StepMissing,*'
    }

    It 'waits together for all that comes down the pipeline' {
        $tasks = 1..12 | ForEach-Object { Start-Deployment 'Trading Website' }
        $before = Get-RequestCount
        $ended = $tasks | ForEach-Object { [pscustomobject]@{ TaskId = $_ } } | Wait-ProjectDeployment
        $ended.Count | Should -Be 12
        (Get-RequestCount) - $before | Should -BeLessThan 20
        @() | Wait-ProjectDeployment | Should -BeNullOrEmpty
    }

    # By the clock of the runspace that waits: what a stop of the shell around it takes besides depends on how busy the machine is.
    It '<_> ends within a second of a stop' -ForEach 'Wait-ProjectStep Slow 1 -Environment Production', 'Wait-ProjectDeployment Slow -Environment Production' {
        $null = Start-Deployment Slow Production
        $slow = [powershell]::Create()
        $null = $slow.AddScript("Import-Module '$modulePath'; `$null = Connect-OctopusServer $($server.Url) $($server.Key); try { $_ } finally { `$global:ended = [Diagnostics.Stopwatch]::GetTimestamp() }")
        $null = $slow.BeginInvoke()
        $patience = [Diagnostics.Stopwatch]::StartNew()
        while (-not ($slow.Streams.Information -match 'step 1 of 1|running|queued') -and $patience.Elapsed.TotalSeconds -lt 60) { Start-Sleep -Milliseconds 50 }
        $stopped = [Diagnostics.Stopwatch]::GetTimestamp()
        $slow.Stop()
        $ended = $slow.Runspace.SessionStateProxy.GetVariable('ended')
        ($ended - $stopped) / [Diagnostics.Stopwatch]::Frequency | Should -BeLessThan 1
        $ended | Should -BeGreaterThan $stopped
        $slow.Dispose()
    }

    It 'says whether a version is there, and what is there instead' {
        Test-ProjectRelease 'Trading API' '[1.3,3.0)' Staging | Should -BeTrue
        Test-ProjectRelease 'Trading API' 9.9.9 Staging | Should -BeFalse
        (Test-ProjectRelease 'Trading API' 9.9.9 Staging -Detailed).Message | Should -Match '9.9.9 is needed'
        (Get-Fault { Assert-ProjectRelease 'Trading API' 9.9.9 Staging }).FullyQualifiedErrorId | Should -BeLike 'ReleaseNotThere,*'
        Assert-ProjectRelease 'Trading API' '1.*' Staging | Should -BeNullOrEmpty
    }

    It 'answers what comes down the pipeline in its order, an error for what cannot be answered, in a handful of requests' {
        $rows = 'Trading API', 'No such project', 'Trading Website', 'Trading API' | ForEach-Object { [pscustomobject]@{ Project = $_; Version = '[1.0,9.0)'; Environment = 'Staging' } }
        $before = Get-RequestCount
        $rows | Test-ProjectRelease -ErrorVariable fault -ErrorAction SilentlyContinue | Should -Be $true, $true, $true
        (Get-RequestCount) - $before | Should -BeLessThan 6
        $fault.FullyQualifiedErrorId | Should -BeLike 'ProjectNotFound,*'
        (Get-Fault { Test-ProjectRelease 'No such project' 1.0 Staging }).FullyQualifiedErrorId | Should -BeLike 'ProjectNotFound,*'
        Get-Fault { $rows | Assert-ProjectRelease } | Should -BeLike "*'No such project'*"
        $rows[0] | Assert-ProjectRelease
        @() | Test-ProjectRelease | Should -BeNullOrEmpty
        (Get-Fault { Test-ProjectRelease 'Trading API' 1.0 }).FullyQualifiedErrorId | Should -BeLike 'EnvironmentMissing,*'
    }

    It 'gives the same from jobs and files' {
        $task = Start-Deployment 'Trading API'
        $job = Start-Job { Import-Module $using:modulePath; $null = Connect-OctopusServer $using:server.Url $using:server.Key; Wait-ProjectStep -Task $using:task -Step 1; Get-ProjectStep -Task $using:task }
        $wait, $step = $job | Receive-Job -Wait -AutoRemoveJob
        $wait | Where-Object Outcome -eq 'Reached' | Should -BeOfType ([Coordination.StepWait])
        $step | Where-Object State -eq 'Succeeded' | Should -BeOfType ([Coordination.ProjectStep])
        $step.Started | Should -BeOfType ([datetimeoffset])
        $path = Join-Path ([IO.Path]::GetTempPath()) "$([guid]::NewGuid()).clixml"
        $deployment, $result, $lock = (Get-ProjectDeployment -Task $task), (Invoke-CoordinatedDeploy 'Trading API' -Environment Staging -NoWait), (Lock-Step files)
        $deployment, $result, $lock | Export-Clixml $path
        $restored = Import-Clixml $path
        $restored[0] | Should -Be $deployment
        $restored[1].Outcome | Should -Be 'Requested'
        $restored[2] | Where-Object Role -eq 'Holder' | Should -BeOfType ([Coordination.StepLock])
        Unlock-Step files
        Remove-Item $path
    }
}
