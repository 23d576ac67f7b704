Describe 'Connect-OctopusServer, Get-OctopusConnection, Disconnect-OctopusServer' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer
    }
    AfterAll { Stop-SimulatedServer $server }
    AfterEach {
        Disconnect-OctopusServer
        Remove-Item Env:OCTOPUS_URL, Env:OCTOPUS_API_KEY, Env:OCTOPUS_SPACE -ErrorAction Ignore
        Remove-Variable OctopusParameters -Scope Global -ErrorAction Ignore
    }

    It 'connects and becomes the connection of the runspace' {
        $connection = Connect-OctopusServer $server.Url -ApiKey $server.Key
        $connection | Should -BeOfType ([Coordination.OctopusConnection])
        $connection.SpaceId | Should -Be 'Spaces-1'
        Get-OctopusConnection | Should -Be $connection
    }

    It 'takes the key as secure string and as credential' {
        $secret = ConvertTo-SecureString $server.Key -AsPlainText -Force
        (Connect-OctopusServer -Url $server.Url -ApiKey $secret).User | Should -Not -BeNullOrEmpty
        (Connect-OctopusServer $server.Url -ApiKey ([pscredential]::new('key', $secret))).User | Should -Not -BeNullOrEmpty
    }

    It 'takes the space by name, id and object' {
        (Connect-OctopusServer $server.Url $server.Key -Space Default).SpaceId | Should -Be 'Spaces-1'
        (Connect-OctopusServer $server.Url $server.Key -Space Spaces-1).SpaceId | Should -Be 'Spaces-1'
        (Connect-OctopusServer $server.Url $server.Key -Space ([pscustomobject]@{ Id = 'Spaces-1' })).SpaceId | Should -Be 'Spaces-1'
    }

    It 'shows the key nowhere' {
        $text = & {
            Connect-OctopusServer $server.Url -ApiKey $server.Key -Verbose -Debug | Format-List * | Out-String
            try { Connect-OctopusServer $server.Url -ApiKey "$($server.Key)WRONG" } catch { $_ | Format-List * -Force | Out-String }
        } *>&1 | Out-String
        $text += $Error | ForEach-Object { $_ | Format-List * -Force | Out-String } | Out-String
        $text | Should -Not -Match ([regex]::Escape($server.Key))
    }

    It 'says what is wrong with a wrong key' {
        { Connect-OctopusServer $server.Url -ApiKey API-WRONG } | Should -Throw -ErrorId 'ApiKeyRejected,Coordination.Commands.ConnectOctopusServerCommand'
    }

    It 'says what is wrong with an unknown server' {
        { Connect-OctopusServer http://127.0.0.1:9 -ApiKey API-X } | Should -Throw -ErrorId 'ServerUnreachable,*'
    }

    It 'says what is wrong with an unknown space' {
        { Connect-OctopusServer $server.Url $server.Key -Space Nonesuch } | Should -Throw -ErrorId 'SpaceNotFound,*'
    }

    It 'finds the server in the environment' {
        $env:OCTOPUS_URL = $server.Url
        $env:OCTOPUS_API_KEY = $server.Key
        (Get-OctopusConnection).Source | Should -BeLike '*OCTOPUS_URL*'
    }

    It 'finds the server in an Octopus step' {
        $parameters = [Collections.Generic.Dictionary[string, string]]::new([StringComparer]::OrdinalIgnoreCase)
        $parameters['Octopus.Web.ServerUri'] = $server.Url
        $parameters['Octopus.Space.Id'] = 'Spaces-1'
        $parameters['Coordination.ApiKey'] = $server.Key
        $global:OctopusParameters = $parameters
        (Get-OctopusConnection).Source | Should -BeLike '*step*'
    }

    It 'says what to type when nothing is known' {
        Get-OctopusConnection -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'NotConnected,*'
        $errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Connect-OctopusServer*'
    }

    It 'never sends a known key to another server' {
        $env:OCTOPUS_URL = 'https://octopus.example.com'
        $env:OCTOPUS_API_KEY = $server.Key
        { Connect-OctopusServer $server.Url } | Should -Throw -ErrorId 'ApiKeyMissing,*'
    }

    It 'is forgotten on Disconnect-OctopusServer' {
        $connection = Connect-OctopusServer $server.Url $server.Key
        Disconnect-OctopusServer
        Get-OctopusConnection -ErrorAction Ignore | Should -BeNullOrEmpty
        { Resolve-CoordinationPlan 'Trading API' Staging -Connection $connection } | Should -Throw -ErrorId 'Disconnected,*'
    }

    It 'is not shared between runspaces' {
        $null = Connect-OctopusServer $server.Url $server.Key
        $other = [powershell]::Create()
        $other.AddScript("Import-Module '$modulePath'; Get-OctopusConnection -ErrorAction Ignore").Invoke() | Should -BeNullOrEmpty
        $other.Dispose()
    }
}
