Describe 'Inside an Octopus step' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer
        $environment = (Invoke-RestMethod "$($server.Url)/api/Spaces-1/environments/all" -Headers @{ 'X-Octopus-ApiKey' = $server.Key }) | Where-Object Name -eq Development
        $global:OctopusParameters = [Collections.Generic.Dictionary[string, string]]::new([StringComparer]::OrdinalIgnoreCase)
        $OctopusParameters['Octopus.Web.ServerUri'] = $server.Url
        $OctopusParameters['Octopus.Space.Id'] = 'Spaces-1'
        $OctopusParameters['Octopus.Environment.Id'] = $environment.Id
        $OctopusParameters['Coordination.ApiKey'] = $server.Key
        $step = "`$global:OctopusParameters = @{ 'Octopus.Web.ServerUri' = '$($server.Url)'; 'Octopus.Space.Id' = 'Spaces-1'; 'Octopus.Environment.Id' = '$($environment.Id)'; 'Coordination.ApiKey' = '$($server.Key)' }; Import-Module '$modulePath'"

        # Name and value of every output variable in some lines.
        function Read-Variable([string[]] $Lines) {
            foreach ($line in $Lines) {
                if ($line -match "^##octopus\[setVariable name='(?<name>[^']*)' value='(?<value>[^']*)'\]$") {
                    "$([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($Matches.name)))=$([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($Matches.value)))"
                }
            }
        }
    }
    AfterAll {
        Stop-SimulatedServer $server
        Remove-Variable OctopusParameters -Scope Global -ErrorAction Ignore
    }

    It 'needs neither connection nor environment' {
        (Invoke-CoordinatedDeploy 'Trading API' 6>$null).Environment | Should -Be 'Development'
    }

    It 'leaves the results as output variables' {
        $lines = Invoke-CoordinatedDeploy 'Trading Jobs' 6>&1 | Where-Object { $_ -is [Management.Automation.InformationRecord] } | ForEach-Object { "$($_.MessageData)" }
        $variables = Read-Variable $lines
        $variables | Should -Contain 'Coordination.Outcome=Succeeded'
        $variables | Should -Contain 'Coordination[Trading Jobs].Outcome=Deployed'
        $variables | Should -Contain 'Coordination[Trading Jobs].Version=1.9.2'
        "$variables" | Should -Match 'Coordination\[Trading Jobs\]\.TaskId=ServerTasks-\d+'
    }

    It 'tells a failure in the variables before the error ends the script' {
        $lines = Invoke-OwnShell "$step; `$ErrorActionPreference = 'Stop'; `$null = Invoke-CoordinatedDeploy Broken"
        Read-Variable $lines | Should -Contain 'Coordination.Outcome=Failed'
        Read-Variable $lines | Should -Contain 'Coordination[Broken].Outcome=Failed'
    }

    It 'speaks whole lines on standard output whatever is done with the results' {
        foreach ($use in '$x = Invoke-CoordinatedDeploy "Trading API"', 'Invoke-CoordinatedDeploy "Trading API" | Out-Null', '1 | ForEach-Object -Parallel { Import-Module $using:modulePath; $OctopusParameters = $using:OctopusParameters; Invoke-CoordinatedDeploy "Trading API" } | Out-Null') {
            $lines = Invoke-OwnShell "`$modulePath = '$modulePath'; $step; $use"
            Read-Variable $lines | Should -Contain 'Coordination.Outcome=Succeeded' -Because $use
            $lines | Where-Object { "$_" -match '.##octopus\[' } | Should -BeNullOrEmpty -Because $use
        }
    }

    It 'shows no key in the log' {
        $log = "$(Invoke-OwnShell "$step; Invoke-CoordinatedDeploy 'Trading API' -Verbose")"
        $log | Should -Match 'Trading API 1.4.0 to Development: deployed'
        $log | Should -Not -Match ([regex]::Escape($server.Key))
    }
}
