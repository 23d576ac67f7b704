Describe 'Export-OctopusScenario' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer
        $null = Connect-OctopusServer $server.Url -ApiKey $server.Key
    }
    AfterAll { Stop-SimulatedServer $server }

    It 'writes a scenario that serves the same projects' {
        $exported = Export-OctopusScenario 'Trading API', 'Trading Website' TestDrive:/mine.yaml
        $exported | Should -BeOfType ([Coordination.ExportedScenario])
        $exported.Projects | Should -Be @('Trading API', 'Trading Website')
        $exported.Deployments | Should -BeGreaterThan 0
        ($exported | Out-String) | Should -Match 'Trading API, Trading Website'

        $other = Start-SimulatedServer -Scenario $exported.Path
        try {
            $connection = Connect-OctopusServer $other.Url -ApiKey $other.Key
            $plan = Resolve-CoordinationPlan 'Trading API', 'Trading Website' Staging -Connection $connection
            $plan.Deployments[0].Version, $plan.Deployments[0].Current | Should -Be @('1.4.0', '1.3.0')
        }
        finally {
            Stop-SimulatedServer $other
            $null = Connect-OctopusServer $server.Url -ApiKey $server.Key
        }
    }

    It 'replaces a file only with -Force, and nothing with -WhatIf' {
        Set-Content TestDrive:/there.yaml 'mine'
        { Export-OctopusScenario 'Trading API' TestDrive:/there.yaml -ErrorAction Stop } | Should -Throw -ErrorId 'ScenarioFileExists,*'
        Export-OctopusScenario 'Trading API' TestDrive:/there.yaml -Force -WhatIf | Should -BeNullOrEmpty
        Get-Content TestDrive:/there.yaml | Should -Be 'mine'
        $null = Export-OctopusScenario 'Trading API' TestDrive:/there.yaml -Force -History 5
        (Get-Content TestDrive:/there.yaml -Raw) | Should -Match 'Trading API'
    }

    It 'says what is wrong with project and path' {
        { Export-OctopusScenario 'Tradng API' TestDrive:/x.yaml -ErrorAction Stop } | Should -Throw -ErrorId 'ProjectNotFound,*'
        { Export-OctopusScenario 'Trading API' TestDrive:/nowhere/x.yaml -ErrorAction Stop } | Should -Throw -ErrorId 'FolderNotFound,*'
        { Export-OctopusScenario 'Trading API' Env:/x -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotInFileSystem,*'
    }
}
