Describe 'The module' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
    }

    It 'has a manifest that is right' {
        $manifest = Test-ModuleManifest "$modulePath/Coordination.psd1"
        @($manifest.ExportedCmdlets.Keys | Sort-Object) | Should -Be @((Get-Command -Module Coordination).Name | Sort-Object)
        $manifest.CompatiblePSEditions | Should -Be @('Desktop', 'Core')
    }

    It 'exports cmdlets and nothing else' {
        $commands = Get-Command -Module Coordination
        $commands.CommandType | Select-Object -Unique | Should -Be 'Cmdlet'
        (Get-Alias | Where-Object Source -eq 'Coordination') | Should -BeNullOrEmpty
    }

    It 'has help for every cmdlet with every parameter described' {
        foreach ($command in Get-Command -Module Coordination) {
            $help = Get-Help $command.Name -Full
            $help.Synopsis.Length | Should -BeGreaterThan 20 -Because $command.Name
            @($help.examples.example).Count | Should -BeGreaterOrEqual 2 -Because $command.Name
            if (-not $help.parameters) { continue }
            foreach ($parameter in $help.parameters.parameter) {
                $parameter.description.Text | Should -Not -BeNullOrEmpty -Because "$($command.Name) -$($parameter.name)"
            }
        }
    }

    It 'has about topics' {
        $topics = Get-ChildItem "$modulePath/en-US/about_*.help.txt"
        $topics.BaseName | Should -Contain 'about_Coordination.help'
        foreach ($topic in $topics) { Get-Content $topic -TotalCount 1 | Should -Be 'TOPIC' }
    }

    It 'shows its objects in tables of at most six columns' {
        $views = Get-ChildItem "$modulePath/*.Format.ps1xml" | ForEach-Object { ([xml](Get-Content $_ -Raw)).Configuration.ViewDefinitions.View }
        foreach ($view in $views) {
            @($view.SelectNodes('.//TableColumnHeader')).Count | Should -BeLessOrEqual 6 -Because $view.Name
        }
    }
}
