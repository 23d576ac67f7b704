# The ten checks of isolation. Each runs in a PowerShell of its own: what is loaded there first decides everything.
Describe 'Isolation' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        $server = Start-SimulatedServer
        $import = "`$ErrorActionPreference = 'Stop'; Import-Module '$modulePath'"
        $connect = "`$connection = Connect-OctopusServer $($server.Url) $($server.Key)"
        $contexts = @'
[Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq Coordination
'@
    }
    AfterAll { Stop-SimulatedServer $server }

    It 'lets a type of the vocabulary be the first word after the import' {
        Invoke-OwnShell "$import; [Coordination.CoordinationPlan].Name" | Should -Be 'CoordinationPlan'
    }

    It 'survives being imported again and again' {
        Invoke-OwnShell @"
$import; `$plan = New-CoordinationPlan Old; `$cmdlets = (Get-Command -Module Coordination).Count
Import-Module '$modulePath' -Force; Import-Module '$modulePath' -Force
`$cmdlets -gt 0 -and (Get-Command -Module Coordination).Count -eq `$cmdlets
(`$plan | Add-PlannedDeployment A).Deployments.Count
Remove-Module Coordination; $import
(`$plan | Add-PlannedDeployment A | Add-PlannedDeployment B).Deployments.Count
@([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -eq 'Coordination.Abstractions' }).Count
"@ | Should -Be @('True', 1, 2, 1)
    }

    It 'works with a foreign Polly that was there first' {
        $folder = New-Item -ItemType Directory TestDrive:/stranger
        Invoke-OwnShell @"
& '$PSScriptRoot/Stranger.ps1' '$folder'
$import; $connect; `$connection.SpaceId
@([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -eq 'Polly.Core' }).Count
"@ | Should -Be @('Polly.Core, Version=8.0.0.0, Culture=neutral, PublicKeyToken=null', 'Spaces-1', 2)
    }

    It 'works with a foreign Polly that came between import and first use' {
        $folder = New-Item -ItemType Directory TestDrive:/between
        Invoke-OwnShell "$import; `$null = & '$PSScriptRoot/Stranger.ps1' '$folder'; $connect; `$connection.SpaceId" | Should -Be 'Spaces-1'
    }

    It 'is not touched by the settings that the session gives to JSON' {
        Invoke-OwnShell @"
[Newtonsoft.Json.JsonConvert]::DefaultSettings = { `$settings = [Newtonsoft.Json.JsonSerializerSettings]::new(); `$settings.MaxDepth = 1; `$settings }
$import; $connect; (Resolve-CoordinationPlan 'Trading API' Staging).Deployments[0].Version
"@ | Should -Be '1.4.0'
    }

    It 'is loaded once when sixteen runspaces import it at once' {
        Invoke-OwnShell @"
`$answers = 1..16 | ForEach-Object -Parallel { Import-Module '$modulePath'; (Connect-OctopusServer $($server.Url) $($server.Key)).SpaceId } -ThrottleLimit 16
(`$answers | Where-Object { `$_ -eq 'Spaces-1' }).Count
@($contexts).Count
@([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -eq 'Coordination.Core' }).Count
"@ | Should -Be @(16, 1, 1)
    }

    It 'keeps nested values over a job' {
        Invoke-OwnShell @"
$import
`$plan = Start-Job { Import-Module '$modulePath'; New-CoordinationPlan Web Staging | Add-PlannedDeployment A | Add-PlannedDeployment B -After A } | Receive-Job -Wait
`$plan.Deployments[1].After
(`$plan | Out-String) -match 'B \(after A\)'
"@ | Should -Be @('A', 'True')
    }

    It 'passes live objects between runspaces' {
        Invoke-OwnShell @"
$import; $connect
1..2 | ForEach-Object -Parallel { Import-Module '$modulePath'; (Resolve-CoordinationPlan 'Trading API' Staging -Connection `$using:connection).Deployments[0].Version }
"@ | Should -Be @('1.4.0', '1.4.0')
    }

    It 'has exactly the shipped files in its context, and the session keeps its own' {
        $listed = Get-Content "$root/src/Coordination.PowerShell/Loading/dependencies.txt" | Where-Object { $_ -notlike 'System.*' } | ForEach-Object { $_ -replace '\.dll$' } | Sort-Object
        Invoke-OwnShell "$import; $connect; ($contexts).Assemblies | ForEach-Object { `$_.GetName().Name } | Sort-Object" | Should -Be $listed
        Invoke-OwnShell "$import; $connect; [Newtonsoft.Json.JsonConvert].Assembly.Location" | Should -Not -BeLike "$modulePath*"
        Invoke-OwnShell "$import; $connect; 'Coordination.Core.CoordinationEngine' -as [type]" | Should -BeNullOrEmpty
    }

    It 'touches no dependency at import, and says what to do when one is damaged' {
        $copy = "$(New-Item -ItemType Directory TestDrive:/damaged)/Coordination"
        Copy-Item $modulePath $copy -Recurse
        Set-Content "$copy/dependencies/Polly.Core.dll" 'no assembly'
        $lines = Invoke-OwnShell @"
Import-Module '$copy'; (New-CoordinationPlan Web).Name
try { Connect-OctopusServer $($server.Url) $($server.Key) } catch { `$_.FullyQualifiedErrorId; `$_.ErrorDetails.RecommendedAction }
"@
        $lines[0] | Should -Be 'Web'
        $lines[1] | Should -BeLike 'ModuleDamaged,*'
        $lines[2] | Should -BeLike '*install the module again*'
    }
}
