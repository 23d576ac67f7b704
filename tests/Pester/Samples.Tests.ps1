# Every sample of about_Coordination_Samples is run as it stands, in its order.
Describe 'about_Coordination_Samples' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer
        $null = Connect-OctopusServer $server.Url -ApiKey $server.Key
        $samples = @{}
        $number = $null
        foreach ($line in Get-Content "$modulePath/en-US/about_Coordination_Samples.help.txt") {
            if ($line -match '^    (?<number>[1-8])\. ') { $number = [int]$Matches.number; $samples[$number] = @() }
            elseif ($null -ne $number -and $line -match '^        (?<code>.*)$') { $samples[$number] += $Matches.code }
        }
        function Invoke-Sample([int] $Number) {
            $errors = @()
            & ([scriptblock]::Create($samples[$Number] -join "`n")) 2>&1 | ForEach-Object { if ($_ -is [Management.Automation.ErrorRecord]) { $errors += $_ } else { $_ } }
            $errors | Should -BeNullOrEmpty
        }
    }
    AfterAll { Stop-SimulatedServer $server }

    It 'has all eight' { $samples.Count | Should -Be 8 }

    It '1 tells what is where' { @(Invoke-Sample 1 | Where-Object IsLastSuccessful).Version | Should -Contain '1.3.0' }

    It '2 tells what was deployed of late' {
        $null = Invoke-CoordinatedDeploy 'Trading API', 'Trading Jobs' -Environment Staging
        @(Invoke-Sample 2 | Where-Object Project -eq 'Trading Jobs').Count | Should -BeGreaterOrEqual 1
    }

    It '3 promotes a group' { (Invoke-Sample 3).Outcome | Should -Be @('Deployed', 'Deployed') }

    It '4 queues once however often it is run' {
        (Invoke-Sample 4).Outcome | Should -Be 'Requested'
        Invoke-Sample 4 | Should -BeNullOrEmpty
    }

    It '5 waits until nothing runs' {
        $null = Invoke-CoordinatedDeploy 'Trading Jobs' -Environment Staging -NoWait
        (Invoke-CoordinatedDeploy 'Trading Jobs' -Environment Staging -NoWait).Outcome | Should -Be 'Requested'
        @(Invoke-Sample 5).State | Sort-Object -Unique | Should -Be 'Succeeded'
    }

    It '6 lets pass what is there' { Invoke-Sample 6 | Should -BeNullOrEmpty }

    It '7 deploys what was never deployed, and then leaves it' {
        (Invoke-Sample 7).Outcome | Should -Be 'Deployed'
        (Invoke-Sample 7).Outcome | Should -Be 'AlreadyCurrent'
    }

    It '8 goes on where nothing runs' { (Invoke-Sample 8 3>$null).Outcome | Should -BeIn 'NotRunning', 'Reached' }
}
