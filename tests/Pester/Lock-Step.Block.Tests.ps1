# A block under a lock does what its statements would do without: each script is run with the lock and with a dot in its place.
Describe 'A block of Lock-Step' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer -Speed 1
        $null = Connect-OctopusServer $server.Url $server.Key

        # What a script does, line by line: what comes out of which stream, and how it ends.
        function Get-Trace([string] $Script) {
            $Error.Clear()
            $ErrorActionPreference = 'Continue'
            $global:LASTEXITCODE = 0
            $lines = & {
                try { . ([scriptblock]::Create($Script)) } catch { "thrown $($_.Exception.GetType().Name) $($_.FullyQualifiedErrorId) $_" }
            } *>&1 | Where-Object { "$_" -notlike 'Holding the lock*' } | ForEach-Object { $_.GetType().Name + ' ' + $_ }

            # A command adds its own name to the id of what ends it, as ForEach-Object does.
            @(@($lines) -replace ',Coordination.Commands.LockStepCommand') + "errors $($Error.Count)"
        }
    }
    AfterAll { Stop-SimulatedServer $server }

    It 'does the same as without: <_>' -ForEach @(
        '$ErrorActionPreference = "Stop"; LOCK { Write-Error e -ErrorAction Continue; "after" }'
        '$ErrorActionPreference = "Stop"; LOCK { Write-Error e; "never" }'
        'LOCK { Write-Error e; "after" }'
        'LOCK { Write-Error e -ErrorAction Stop; "never" }'
        'LOCK { $ErrorActionPreference = "Stop"; Write-Error e; "never" }'
        '$WarningPreference = "Stop"; LOCK { Write-Warning w -WarningAction Continue; "after" }'
        '$WarningPreference = "SilentlyContinue"; LOCK { Write-Warning w; "after" }'
        'LOCK { Write-Verbose v -Verbose; Write-Verbose silent; Write-Debug d -Debug; Write-Information i; Write-Host h; Write-Warning w }'
        '$VerbosePreference = "Continue"; LOCK { Write-Verbose v }'
        'LOCK { Write-Error e } 2>&1 | ForEach-Object { "piped $_" }'
        'LOCK { Write-Warning w } 3>&1 | ForEach-Object { "piped $_" }'
        'LOCK { Write-Verbose v -Verbose } 4>&1 | ForEach-Object { "piped $_" }'
        'LOCK { Write-Error e; Write-Warning w; "o" } *>$null; "after"'
        'LOCK { Write-Error e } 2>$null; "$?"'
        'LOCK { Get-Item /nowhere/at/all 2>$null; "$?" }; "$?"'
        'LOCK { & $shell -NoProfile -NonInteractive -Command "exit 3"; "$? $LASTEXITCODE" }; "$? $LASTEXITCODE"'
        'LOCK { & $shell -NoProfile -NonInteractive -Command "[Console]::Error.WriteLine(5); 6" }'
        'LOCK { [int]::Parse("x"); "after" }'
        'try { LOCK { [int]::Parse("x"); "never" } } catch [FormatException] { "caught" }'
        'try { LOCK { throw [IO.FileNotFoundException]::new("f") } } catch [IO.FileNotFoundException] { "caught" }'
        'try { LOCK { throw "bad" } } catch { "caught $_"; "$($_.InvocationInfo.ScriptLineNumber) $($_.InvocationInfo.MyCommand)" }'
        'try { LOCK { throw "bad" } } finally { "tidied" }'
        'LOCK { try { throw "bad" } finally { "tidied" } }'
        'LOCK { trap { "trapped $_"; continue } throw "bad"; "after" }'
        'trap { "trapped $_"; continue } LOCK { throw "bad" }; "after"'
        'foreach ($i in 1..3) { LOCK { if ($i -eq 2) { break }; $i } }'
        'foreach ($i in 1..3) { LOCK { if ($i -eq 2) { continue }; $i } }'
        ':outer foreach ($i in 1..3) { foreach ($j in 1..3) { LOCK { if ($j -eq 2) { continue outer }; "$i$j" } } }'
        '$where = "outer"; :outer foreach ($i in 1..3) { foreach ($j in 1..3) { LOCK { if ($j -eq 2) { break $where }; "$i$j" } } }'
        'function Get-Seven { LOCK { return 6; 5 }; 7 }; Get-Seven'
        '$x = 1; LOCK { $x = 2; $script:y = 3 }; "$x $y"'
        'LOCK { , (1, 2) } | ForEach-Object { $_.Count }'
        'LOCK { 1..9 } | Select-Object -First 2'
        'LOCK { 1..3 } | ForEach-Object { if ($_ -eq 2) { throw "consumer" }; $_ }'
        'function Test-Common { [CmdletBinding()] param() LOCK { Write-Error e; Write-Verbose v; "after" } }; Test-Common -ErrorAction SilentlyContinue -Verbose; Test-Common -ErrorAction Stop'
        'function Test-Variable { [CmdletBinding()] param() LOCK { Write-Error e; Write-Warning w } }; Test-Variable -ErrorVariable e -WarningVariable w 2>$null 3>$null; "$($e.Count) $($w.Count)"'
        '$null = New-Module { function Test-Module { $ErrorActionPreference = "Stop"; LOCK { Write-Error e -ErrorAction Continue; "in the module" } } }; Test-Module'
        '$null = New-Module { function Test-Caller([scriptblock] $b) { LOCK $b } }; Test-Caller { Write-Error e; "in the caller" }'
        'LOCK { LOCK { Write-Error e -ErrorAction Continue; Write-Warning w; [int]::Parse("x"); "inner" }; "outer" }'
    ) {
        $with = Get-Trace ($_ -replace '\bLOCK\b', 'Lock-Step block')
        $without = Get-Trace ($_ -creplace '\bLOCK\b', '.')
        $with -join "`n" | Should -Be ($without -join "`n")
    }

    It 'streams what it writes' {
        $order = [Collections.Generic.List[string]]::new()
        Lock-Step streamed { foreach ($i in 1, 2) { $order.Add("made $i"); $i } } | ForEach-Object { $order.Add("got $_") }
        $order -join ', ' | Should -Be 'made 1, got 1, made 2, got 2'
    }

    It 'fills the variables of the common parameters' {
        $ErrorActionPreference = 'Continue'
        Lock-Step variables { 1; 2; Write-Error e; Write-Warning w } -OutVariable out -ErrorVariable errors -WarningVariable warnings 2>$null 3>$null | Should -Be 1, 2
        $out | Should -Be 1, 2
        "$errors" | Should -Be e
    }

    It 'gives the block the hold, with its token' {
        Lock-Step first { param($lock) $lock.Token } | Should -BeGreaterThan 0
        Lock-Step first, second { param($locks) $locks.Name } | Should -Be first, second
    }

    It 'does not end the script in a session that stops at errors, as an Octopus step does' {
        $out = Invoke-OwnShell "`$ErrorActionPreference = 'Stop'; Import-Module '$modulePath'; `$null = Connect-OctopusServer $($server.Url) $($server.Key); Lock-Step step { Write-Error tolerated -ErrorAction Continue; 'after' }; 'end'"
        "$out" | Should -Match 'tolerated.*after.*end'
    }
}
