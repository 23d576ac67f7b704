Describe 'Lock-Step' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer -Speed 1
        $connection = Connect-OctopusServer $server.Url $server.Key
        $other = [powershell]::Create()
        $null = $other.AddScript('param($module, $url, $key) Import-Module $module; $null = Connect-OctopusServer $url $key').AddArgument($modulePath).AddArgument($server.Url).AddArgument($server.Key).Invoke()

        # Runs a script in a runspace of its own, as another process would.
        function Invoke-Other([string] $Script) {
            $other.Commands.Clear(); $other.Streams.ClearStreams()
            $other.AddScript($Script).Invoke()
        }
    }
    AfterAll {
        $other.Dispose()
        Stop-SimulatedServer $server
    }

    It 'runs the block in the scope of the caller and gives its output' {
        $x = 1
        Lock-Step scope { $x = 2; 'first'; return; 'never' } | Should -Be 'first'
        $x | Should -Be 2
    }

    It 'lets break and continue reach the loops around it' {
        $(foreach ($i in 1..3) { Lock-Step flow { if ($i -eq 2) { break }; $i } }) | Should -Be 1
        $(foreach ($i in 1..3) { Lock-Step flow { if ($i -eq 2) { continue }; $i } }) | Should -Be 1, 3
        $(:outer foreach ($i in 1..3) { foreach ($j in 1..3) { Lock-Step flow { if ($j -eq 2) { break outer }; "$i$j" } } }) | Should -Be '11'
    }

    It 'passes errors, warnings and host lines of the block on' {
        { Lock-Step streams { throw 'bad' } } | Should -Throw 'bad'
        $ErrorActionPreference = 'Continue'
        $all = Lock-Step streams { Write-Warning w; Write-Host h; Write-Error e } 2>&1 3>&1 6>&1
        $all | Where-Object { $_ -is [Management.Automation.WarningRecord] } | Should -Be w
        "$all" | Should -Match 'h'
        @($all | Where-Object { $_ -is [Management.Automation.ErrorRecord] }).Count | Should -Be 1
    }

    It 'ends a script by exit with its number' {
        $null = Invoke-OwnShell "Import-Module '$modulePath'; `$null = Connect-OctopusServer $($server.Url) $($server.Key); Lock-Step exits { exit 4 }; exit 5"
        $LASTEXITCODE | Should -Be 4
    }

    It 'gives the lock back when the consumer has enough or the block fails' {
        Lock-Step back { 1..9 } | Select-Object -First 2 | Should -Be 1, 2
        try { Lock-Step back { throw 'x' } } catch { $null = $_ }
        Get-StepLock back | Should -BeNullOrEmpty
    }

    It 'refuses at once with NoWait, and waits no longer than Timeout' {
        $null = Invoke-Other "Lock-Step held -Reason 'Ben tests'"
        { Lock-Step held { } -NoWait } | Should -Throw -ErrorId 'LockNotFree,Coordination.Commands.LockStepCommand'
        { Lock-Step held { } -Timeout 1s } | Should -Throw '*Ben tests*' -ErrorId 'LockTimeout,Coordination.Commands.LockStepCommand'
        $null = Invoke-Other 'Unlock-Step held'
        Lock-Step held { 'free' } -NoWait | Should -Be 'free'
    }

    It 'passes its own hold in nested blocks, and excludes another runspace' {
        Lock-Step nested { Lock-Step nested { 'in' } -NoWait } | Should -Be 'in'
        Lock-Step nested { $null = Invoke-Other 'Lock-Step nested { 1 } -NoWait'; $other.HadErrors } | Should -BeTrue
    }

    It 'lets shared holds and limited holds in together' {
        $null = Invoke-Other 'Lock-Step together -Shared'
        Lock-Step together -Shared { 'both' } -NoWait | Should -Be 'both'
        { Lock-Step together { } -NoWait } | Should -Throw -ErrorId 'LockNotFree*'
        $null = Invoke-Other 'Unlock-Step together; Lock-Step many -Limit 2'
        Lock-Step many -Limit 2 { 'two' } -NoWait | Should -Be 'two'
        { Lock-Step many -Limit 3 { } -NoWait } | Should -Throw -ErrorId 'LockLimitDiffers*'
        $null = Invoke-Other 'Unlock-Step many'
    }

    It 'takes several locks in one order or none' {
        $null = Invoke-Other 'Lock-Step b'
        { Lock-Step c, a, b { } -NoWait } | Should -Throw -ErrorId 'LockNotFree*'
        Get-StepLock a, c | Should -BeNullOrEmpty
        $null = Invoke-Other 'Unlock-Step b'
        (Lock-Step c, a, b).Name | Should -Be a, b, c
        'a', 'b', 'c' | ForEach-Object { Unlock-Step $_ }
    }

    It 'stops the block when a person takes the lock away, and says who; tells of one held without a block, too' -Tag Slow {
        $global:toldOfLoss = $null
        $null = Register-EngineEvent Coordination.LockLost -Action { $global:toldOfLoss = $args[0] }
        $null = Lock-Step kept
        $kill = "Start-Sleep 2; Get-StepLock lost, kept | Unlock-Step -Force -Reason 'Ben knows better' -Confirm:`$false"
        $job = [powershell]::Create().AddScript("Import-Module '$modulePath'; `$null = Connect-OctopusServer $($server.Url) $($server.Key); $kill")
        $async = $job.BeginInvoke()
        $watch = [Diagnostics.Stopwatch]::StartNew()
        { Lock-Step lost { if ($IsWindows) { ping -n 300 localhost } else { sleep 300 } } } | Should -Throw '*Ben knows better*' -ErrorId 'LockLost*'
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 45
        $null = $job.EndInvoke($async); $job.Dispose()
        while (-not $global:toldOfLoss -and $watch.Elapsed.TotalSeconds -lt 45) { Start-Sleep -Milliseconds 100 }
        Unregister-Event Coordination.LockLost
        $global:toldOfLoss | Should -BeLike "The lock 'kept' was taken away by * (Ben knows better).*"
        { Unlock-Step kept -ErrorAction Stop } | Should -Throw -ErrorId 'LockNotHeld*'
    }

    It 'gives back what a session holds without a block when the session ends, and says so' {
        $out = Invoke-OwnShell "Import-Module '$modulePath'; `$null = Connect-OctopusServer $($server.Url) $($server.Key); `$null = Lock-Step ending; Get-StepLock ending | ForEach-Object Name"
        $out | Should -Be 'ending', "The lock 'ending' was given back: the session that held it ends."
        Get-StepLock ending | Should -BeNullOrEmpty
    }

    It 'lets a runspace pass that was given the hold of the block that started it' {
        Lock-Step around { param($hold) Invoke-Other "Lock-Step around -Under $($hold.Id) { 'in' } -NoWait" } | Should -Be in
        Lock-Step around { $null = Invoke-Other 'Lock-Step around { } -Timeout 1s'; "$($other.Streams.Warning)" } | Should -BeLike "*'around' is held by a block of this process*-Under*"
    }

    It 'fills the fields of names' {
        (Lock-Step 'db/{environment}/{Tenant}' -Environment Staging -NoWait).Name | Should -Be 'db/staging/untenanted'
        Unlock-Step 'DB/{Environment}/{Tenant}' -Environment Staging
        { Lock-Step 'db/{Nobody}' { } } | Should -Throw -ErrorId 'LockFieldUnknown*'
    }

    It 'waits until a project has no live deployment, and says how good that is' {
        (Lock-Step -Project 'Trading API' -Environment Staging -NoWait).Guard | Should -Be 'CheckOnly'
        Unlock-Step 'project Trading API in Staging'
    }

    It 'changes nothing with WhatIf' {
        Lock-Step whatif { 'ran' } -WhatIf | Should -BeNullOrEmpty
        Lock-Step whatif -WhatIf | Should -BeNullOrEmpty
        Get-StepLock whatif | Should -BeNullOrEmpty
    }

    It 'lets a higher priority go first, and takes -Priority alone for its order' {
        $null = Invoke-Other 'Lock-Step ordered'
        $waiting = foreach ($options in '-Priority 1', '-Order Priority', '-Priority -1', '') {
            $job = [powershell]::Create().AddScript("Import-Module '$modulePath'; `$null = Connect-OctopusServer $($server.Url) $($server.Key); Lock-Step ordered $options { Get-StepLock ordered } -Timeout 5m")
            @{ Shell = $job; Run = $job.BeginInvoke() }
        }
        while (@(Get-StepLock ordered).Count -lt 5) { Start-Sleep -Milliseconds 100 }
        (Get-StepLock ordered | Where-Object Role -eq Waiter).Priority | Should -Be 1, 0, 0, -1
        $waiting | ForEach-Object { $null = $_.Shell.BeginStop($null, $null) }
        $null = Invoke-Other 'Unlock-Step ordered'
        $waiting | ForEach-Object { try { $_.Shell.EndInvoke($_.Run) } catch { $null = $_ }; $_.Shell.Dispose() }
    }

    It 'refuses options that contradict one another' {
        { Lock-Step a { } -Order Fifo -Priority 3 } | Should -Throw '*no priority*' -ErrorId 'LockOptionsContradict*'
        { Lock-Step a { } -Order Newest -Priority 3 } | Should -Throw -ErrorId 'LockOptionsContradict*'
        { Lock-Step a { } -Shared -Limit 3 } | Should -Throw '*-Shared and -Limit*' -ErrorId 'LockOptionsContradict*'
        Lock-Step a { 'in' } -Order Priority -Priority 3 | Should -Be in
        Lock-Step a { 'in' } -Order Priority | Should -Be in
    }

    It 'says what is wrong with what it was given' {
        { Lock-Step ('x' * 121) { } } | Should -Throw -ErrorId 'LockNameTooLong*'
        { Lock-Step ' ' { } } | Should -Throw -ErrorId 'LockNameEmpty*'
        { Lock-Step { } } | Should -Throw '*script block was given where a name belongs*'
        { Lock-Step '' { } } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        { Lock-Step a { } -Limit 0 } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        { Lock-Step a { } -Timeout -5 } | Should -Throw '*longer than zero*'
        { Unlock-Step free -ErrorAction Stop } | Should -Throw -ErrorId 'LockNotHeld*'
        { Unlock-Step free -Force } | Should -Throw -ErrorId 'UnlockReasonMissing*'
    }

    It 'shows holders and waiters, and pipes them into Unlock-Step' {
        $null = Invoke-Other "Lock-Step piped -Reason 'why'"
        $held = Get-StepLock pi*
        "$($held.Role) $($held.State) $($held.Reason)" | Should -Be 'Holder Leased why'
        $held | Out-String | Should -Match 'piped\s+Holder'
        { $held | Unlock-Step -ErrorAction Stop } | Should -Throw -ErrorId 'LockNotOurs*'
        $held | Unlock-Step -Force -Reason 'test' -Confirm:$false
        Get-StepLock piped | Should -BeNullOrEmpty
    }
}
