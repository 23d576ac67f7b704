Describe 'Processes on a server' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer
        $null = Connect-OctopusServer $server.Url $server.Key
        function New-Website {
            New-DeploymentProcess 'Trading Website' |
                Add-DeploymentStep 'Approve' -Environment Production -Action (New-ManualAction 'Has the rate service been told?') |
                Add-DeploymentStep 'Website' -TargetRole web-server -WindowSize 1 -Action (New-PackageAction 'Trading.Website')
        }
    }
    AfterAll { Stop-SimulatedServer $server }

    It 'shows the difference under -WhatIf and saves nothing' {
        $text = Invoke-OwnShell "Import-Module '$modulePath'; `$null = Connect-OctopusServer $($server.Url) $($server.Key); New-DeploymentProcess 'Trading Website' | Add-DeploymentStep New (New-ScriptAction x) | Set-DeploymentProcess -WhatIf | Out-Null" | Out-String
        $text | Should -Match '\+ New'
        $text | Should -Match '- Deploy website'
        (Get-DeploymentProcess 'Trading Website').Steps.Name | Should -Be 'Deploy website'
    }

    It 'saves once, and nothing where nothing differs' {
        $save = New-Website | Set-DeploymentProcess
        $save.Outcome | Should -Be Saved
        $save.IsAuditChecked | Should -BeTrue
        (New-Website | Set-DeploymentProcess).Outcome | Should -Be Unchanged
        New-Website | Compare-DeploymentProcess | Should -BeNullOrEmpty
    }

    It 'exports what rebuilds it without a difference' {
        $null = New-Website | Set-DeploymentProcess
        $script = (Get-DeploymentProcess 'Trading Website' | Export-DeploymentProcess TestDrive:/website.ps1).FullName
        & $script | Compare-DeploymentProcess | Should -BeNullOrEmpty
        $json = (Get-DeploymentProcess 'Trading Website' | Export-DeploymentProcess TestDrive:/website.json -Format Json).FullName
        Import-DeploymentProcess $json 'Trading Website' | Compare-DeploymentProcess | Should -BeNullOrEmpty
    }

    It 'adds a step to what is there' {
        $null = New-Website | Set-DeploymentProcess
        $save = Get-DeploymentProcess 'Trading Website' | Add-DeploymentStep Tell -Condition Always -Action (New-EmailAction a@b.c S) | Set-DeploymentProcess
        $save.Changes | ForEach-Object { "$_" } | Should -Be '+ Tell'
        (Get-DeploymentProcess 'Trading Website').Steps.Name | Should -Be 'Approve', 'Website', 'Tell'
    }

    It 'merges what somebody else saved, and shows both sides where both changed the same' {
        $ours = Get-DeploymentProcess 'Trading Jobs'
        $late = Get-DeploymentProcess 'Trading Jobs'
        $theirs = Get-DeploymentProcess 'Trading Jobs'
        $theirs.Steps[0].Condition = 'Always'
        ($theirs | Set-DeploymentProcess).Changes | ForEach-Object { "$_" } | Should -Be '~ Deploy jobs: Condition: (none) -> Always'

        ($ours | Add-DeploymentStep X (New-ScriptAction x) | Set-DeploymentProcess).Outcome | Should -Be Saved
        $now = Get-DeploymentProcess 'Trading Jobs'
        $now.Steps.Name | Should -Be 'Deploy jobs', 'X'
        $now.Steps[0].Condition | Should -Be Always

        $late.Steps[0].Condition = 'Failure'
        { $late | Set-DeploymentProcess } | Should -Throw -ErrorId 'ProcessConflict,*' -ExpectedMessage "*theirs is 'Always', ours 'Failure'*"
    }

    It 'finds names that nothing has, all together, before anything is changed' {
        $before = (Get-DeploymentProcess 'Trading API').Version
        $bad = New-DeploymentProcess 'Trading API' | Add-DeploymentStep A -Environment Prodution -Channel Hotfx -Action (New-ScriptAction x)
        { $bad | Set-DeploymentProcess -ErrorAction Stop } | Should -Throw -ErrorId 'SeveralFaults,*'
        (Get-DeploymentProcess 'Trading API').Version | Should -Be $before
        ($bad | Test-DeploymentProcess -Detailed).Rule | Should -Contain UnknownEnvironment
        { New-DeploymentProcess Nothing | Add-DeploymentStep A (New-ScriptAction x) | Set-DeploymentProcess } | Should -Throw -ErrorId 'ProjectNotFound,*'
        { Get-DeploymentProcess 'Trading API' -Release 9.9.9 } | Should -Throw -ErrorId 'ReleaseNotFound,*'
        { Get-DeploymentProcess 'Trading API' -GitReference main } | Should -Throw -ErrorId 'GitReferenceNotUsed,*'
    }

    It 'reads what a release froze, and refuses to save that' {
        $frozen = Get-DeploymentProcess 'Trading API' -Release 1.4.0
        $frozen.Steps.Name | Should -Be 'Deploy API'
        { $frozen | Set-DeploymentProcess } | Should -Throw -ErrorId 'ProcessFrozen,*'
    }
}
