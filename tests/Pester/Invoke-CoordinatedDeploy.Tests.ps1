Describe 'Invoke-CoordinatedDeploy' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer
        $null = Connect-OctopusServer $server.Url -ApiKey $server.Key
    }
    AfterAll { Stop-SimulatedServer $server }

    It 'deploys three projects in order and gives a result for each' {
        $results = Invoke-CoordinatedDeploy -Project 'Trading API', 'Trading Jobs', 'Trading Website' -Environment Staging -InOrder
        $results | ForEach-Object { $_ | Should -BeOfType ([Coordination.DeploymentResult]) }
        $results.Project | Should -Be @('Trading API', 'Trading Jobs', 'Trading Website')
        $results.Outcome | Should -Be @('Deployed', 'Deployed', 'Deployed')
        $results[0].Version | Should -Be '1.4.0'
        $results[1].Started | Should -BeGreaterOrEqual $results[0].Ended
        $results[2].Started | Should -BeGreaterOrEqual $results[1].Ended

        ($results | Format-Table | Out-String) | Should -Match 'Trading Website +3.1.0 +Staging +Deployed +\d\d:\d\d:\d\d +ServerTasks-'
        $json = $results | ConvertTo-Json -EnumsAsStrings | ConvertFrom-Json
        $json.Outcome | Should -Be @('Deployed', 'Deployed', 'Deployed')
        $results | Export-Clixml TestDrive:/results.xml
        $back = Import-Clixml TestDrive:/results.xml
        $back[2].Link | Should -Be $results[2].Link
        $back[2].RunTime | Should -Be $results[2].RunTime
        ($back | Format-Table | Out-String) | Should -Match 'Trading Website +3.1.0 +Staging +Deployed'
    }

    It 'takes a plan from the pipeline' {
        $results = New-CoordinationPlan Web Development | Add-PlannedDeployment 'Trading API' 1.3.0 | Add-PlannedDeployment 'Trading Jobs' '[1.8,1.9)' | Invoke-CoordinatedDeploy
        $results.Version | Sort-Object | Should -Be @('1.3.0', '1.8.0')
    }

    It 'takes a resolved plan from the pipeline and carries out exactly that' {
        $resolved = Resolve-CoordinationPlan 'Trading Jobs' Production
        ($resolved | Invoke-CoordinatedDeploy).Version | Should -Be '1.9.2'
    }

    It 'takes a plan file' {
        Set-Content TestDrive:/web.yaml "name: web`nenvironment: Development`ndeployments:`n  - project: Trading Website`n    version: 3.0.0"
        (Invoke-CoordinatedDeploy -Path TestDrive:/web.yaml).Version | Should -Be '3.0.0'
    }

    It 'gives a failed deployment as data and as one error, after all results' {
        $seen = [Collections.Generic.List[object]]::new()
        Invoke-CoordinatedDeploy Broken, 'Trading API' Development -ErrorAction SilentlyContinue -ErrorVariable errors | ForEach-Object { $seen.Add($_) }
        ($seen | Where-Object Project -eq Broken).Outcome | Should -Be 'Failed'
        ($seen | Where-Object Project -eq 'Trading API').Outcome | Should -Be 'Deployed'
        @($errors).Count | Should -Be 1
        $errors[0].FullyQualifiedErrorId | Should -Be 'DeploymentFailed,Coordination.Commands.InvokeCoordinatedDeployCommand'
        $errors[0].TargetObject | Should -Be 'Broken'
        $errors[0].CategoryInfo.Category | Should -Be 'OperationStopped'
    }

    It 'skips what comes after a failed deployment' {
        $results = Invoke-CoordinatedDeploy Broken, 'Trading API' Development -InOrder -ErrorAction SilentlyContinue
        $results.Outcome | Should -Be @('Failed', 'Skipped')
        $results[1].Reason | Should -Match 'Broken'
    }

    It 'can be caught with -ErrorAction Stop after all results were written' {
        $results = @()
        { Invoke-CoordinatedDeploy Broken, 'Trading API' Development -ErrorAction Stop -OutVariable +results } | Should -Throw -ErrorId 'DeploymentFailed,*'
    }

    It 'changes nothing under -WhatIf but says what would be' {
        $before = Get-DeploymentCount $server
        $transcript = Invoke-OwnShell @"
Import-Module '$modulePath'
`$null = Connect-OctopusServer $($server.Url) $($server.Key)
Invoke-CoordinatedDeploy 'Trading API', 'Trading Jobs' Staging -WhatIf
"@
        "$transcript" | Should -Match ([regex]::Escape("What if: Deploy Trading API 1.4.0 to Staging (Default on $($server.Url))"))
        "$transcript" | Should -Match 'What if: Deploy Trading Jobs 1.9.2'
        Get-DeploymentCount $server | Should -Be $before
    }

    It 'asks for each deployment before the first is made, and skips what is declined' {
        $answers = Invoke-OwnShell @"
`$shell = [powershell]::Create()
Import-Module '$modulePath'
`$source = 'using System; using System.Collections.Generic; using System.Collections.ObjectModel; using System.Globalization; using System.Management.Automation; using System.Management.Automation.Host; using System.Security;
public class Ui : PSHostUserInterface { public List<string> Asked = new List<string>();
 public override int PromptForChoice(string c, string m, Collection<ChoiceDescription> x, int d) { Asked.Add(m); return m.Contains("Jobs") ? 2 : 0; }
 public override PSHostRawUserInterface RawUI { get { return null; } } public override Dictionary<string, PSObject> Prompt(string c, string m, Collection<FieldDescription> d) { return null; }
 public override PSCredential PromptForCredential(string a, string b, string c, string d) { return null; } public override PSCredential PromptForCredential(string a, string b, string c, string d, PSCredentialTypes e, PSCredentialUIOptions f) { return null; }
 public override string ReadLine() { return ""; } public override SecureString ReadLineAsSecureString() { return null; } public override void Write(string v) { } public override void Write(ConsoleColor f, ConsoleColor b, string v) { }
 public override void WriteLine(string v) { } public override void WriteErrorLine(string v) { } public override void WriteDebugLine(string v) { } public override void WriteProgress(long s, ProgressRecord r) { } public override void WriteVerboseLine(string v) { } public override void WriteWarningLine(string v) { } }
public class AnsweringHost : PSHost { public Ui Answers = new Ui(); Guid id = Guid.NewGuid(); public override CultureInfo CurrentCulture { get { return CultureInfo.InvariantCulture; } } public override CultureInfo CurrentUICulture { get { return CultureInfo.InvariantCulture; } }
 public override Guid InstanceId { get { return id; } } public override string Name { get { return "Answering"; } } public override PSHostUserInterface UI { get { return Answers; } } public override Version Version { get { return new Version(1, 0); } }
 public override void EnterNestedPrompt() { } public override void ExitNestedPrompt() { } public override void NotifyBeginApplication() { } public override void NotifyEndApplication() { } public override void SetShouldExit(int c) { } }'
Add-Type -TypeDefinition `$source
`$answering = [AnsweringHost]::new()
`$space = [runspacefactory]::CreateRunspace(`$answering)
`$space.Open()
`$shell.Runspace = `$space
`$null = `$shell.AddScript("Import-Module '$modulePath'; Connect-OctopusServer $($server.Url) $($server.Key) | Out-Null; Invoke-CoordinatedDeploy 'Trading API', 'Trading Jobs' Production -Confirm")
`$shell.Invoke() | ForEach-Object { "`$(`$_.Project) `$(`$_.Outcome)" }
`$answering.Answers.Asked
`$shell.Streams.Error | ForEach-Object { "`$_" }
"@
        $answers | Should -Contain 'Trading API Deployed'
        $answers | Should -Contain 'Trading Jobs Skipped'
        $answers | Should -Contain "Deploy Trading Jobs 1.9.2 to Production (Default on $($server.Url))?"
    }

    It 'makes no deployment when anything is wrong, and tells all of it' {
        $before = Get-DeploymentCount $server
        $cases = @(
            @{ Id = 'ProjectNotFound'; Run = { Invoke-CoordinatedDeploy 'Trading APy', 'Trading Jobs' Staging } }
            @{ Id = 'EnvironmentNotFound'; Run = { Invoke-CoordinatedDeploy 'Trading API' Stagin } }
            @{ Id = 'ReleaseNotFound'; Run = { Invoke-CoordinatedDeploy 'Trading API' Staging -Version 9.9.9 } }
            @{ Id = 'NoReleaseInRange'; Run = { Invoke-CoordinatedDeploy 'Trading API' Staging -Version '[7.0,8.0)' } }
            @{ Id = 'ProjectDisabled'; Run = { Invoke-CoordinatedDeploy 'Switched Off' Staging } }
            @{ Id = 'PlanEmpty'; Run = { New-CoordinationPlan Empty Staging | Invoke-CoordinatedDeploy } }
            @{ Id = 'Cycle'; Run = { New-CoordinationPlan C Staging | Add-PlannedDeployment 'Trading API' -After 'Trading Jobs' | Add-PlannedDeployment 'Trading Jobs' -After 'Trading API' | Invoke-CoordinatedDeploy } }
            @{ Id = 'SeveralFaults'; Run = { Invoke-CoordinatedDeploy 'Trading APy', 'Trading Jbos' Staging } }
        )
        foreach ($case in $cases) {
            $caught = $null
            try { $null = & $case.Run } catch { $caught = $_ }
            "$($caught.FullyQualifiedErrorId)" | Should -BeLike "$($case.Id),*" -Because "$($case.Run) said: $caught"
        }
        $caught.Exception.Failures.Count | Should -Be 2
        "$caught" | Should -Match 'Trading API'
        Get-DeploymentCount $server | Should -Be $before
    }

    It 'reads limits of time and reports what goes on beyond them' {
        $result = Invoke-CoordinatedDeploy Slow Staging -RunTimeout 2s -ErrorAction SilentlyContinue -ErrorVariable errors -WarningAction SilentlyContinue -Verbose:$false -QueueTimeout 30
        $result.Outcome | Should -Be 'TimedOut'
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'DeploymentTimedOut,*'
    }

    It 'completes names of projects and environments with their quotes' {
        $line = 'Invoke-CoordinatedDeploy -Project Trading'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be @("'Trading API'", "'Trading Jobs'", "'Trading Website'")
        $line = 'Invoke-CoordinatedDeploy -Project Bob'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be "'Bob''s `$5 Shop'"
        $line = 'Invoke-CoordinatedDeploy Slow -Environment "Stag'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be '"Staging"'
    }

    It 'completes nothing, at once and silently, when the server is away' {
        $script = @"
Import-Module '$modulePath'
`$env:OCTOPUS_URL = 'http://127.0.0.1:9'; `$env:OCTOPUS_API_KEY = 'API-X'
`$line = 'Invoke-CoordinatedDeploy -Project Tra'
`$watch = [Diagnostics.Stopwatch]::StartNew()
`$found = (TabExpansion2 `$line `$line.Length).CompletionMatches
"found `$(@(`$found).Where({ `$_.ResultType -eq 'ParameterValue' }).Count) in time: `$(`$watch.Elapsed.TotalSeconds -lt 4)"
"@
        Invoke-OwnShell $script | Should -Be 'found 0 in time: True'
    }
}
