Describe 'Stopping' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer
        $null = Connect-OctopusServer $server.Url -ApiKey $server.Key

        # Takes connections and never answers. What it takes to notice passes while the other tests run.
        $deaf = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $deaf.Start()
        $connecting = [powershell]::Create().AddScript("Import-Module '$modulePath'; Connect-OctopusServer http://$($deaf.LocalEndpoint) API-KEY")
        $hearing = $connecting.BeginInvoke()

        # Starts a script in a runspace of its own and waits until its run is under way.
        function Start-Slow([string] $Script) {
            $shell = [powershell]::Create()
            $null = $shell.AddScript("Import-Module '$modulePath'; `$null = Connect-OctopusServer $($server.Url) $($server.Key); $Script")
            $handle = $shell.BeginInvoke()
            $patience = [Diagnostics.Stopwatch]::StartNew()
            while (-not ($shell.Streams.Information -match 'queued|running') -and $patience.Elapsed.TotalSeconds -lt 60) { Start-Sleep -Milliseconds 50 }
            [pscustomobject]@{ Shell = $shell; Handle = $handle }
        }
    }
    AfterAll {
        Stop-SimulatedServer $server
        $deaf.Stop()
        $connecting.Dispose()
    }

    It 'ends within two seconds and runs nothing after it' {
        $slow = Start-Slow 'Invoke-CoordinatedDeploy Slow Staging; "next"'
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $slow.Shell.Stop()
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 2
        $slow.Shell.InvocationStateInfo.State | Should -Be 'Stopped'
        $slow.Shell.Dispose()
    }

    It 'ends a job within two seconds and leaves the deployment to the server' {
        $before = Get-DeploymentCount $server
        $slow = Start-Slow 'Invoke-CoordinatedDeploy Slow Development'
        $slow.Shell.Stop()
        $slow.Shell.Dispose()
        Get-DeploymentCount $server | Should -Be ($before + 1)
    }

    It 'ends when the consumer has enough' {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $first = Invoke-CoordinatedDeploy 'Trading API', Slow Production | Select-Object -First 1
        $first.Project | Should -Be 'Trading API'
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 60
    }

    It 'ends with the error of a consumer that throws' {
        { Invoke-CoordinatedDeploy 'Trading API', Slow Production | ForEach-Object { throw 'enough' } } | Should -Throw 'enough'
    }

    It 'tells in one line on the host what goes on, and how to come back, after an interrupt' {
        if ($IsWindows) { Set-ItResult -Skipped -Because 'kill -INT is of Unix'; return }
        $script = "Import-Module '$modulePath'; `$null = Connect-OctopusServer $($server.Url) $($server.Key); Invoke-CoordinatedDeploy Slow Staging -InformationAction Continue; 'next'"
        $start = [Diagnostics.ProcessStartInfo]::new($shell)
        $start.UseShellExecute = $false
        $start.RedirectStandardOutput = $true
        foreach ($argument in '-NoProfile', '-NonInteractive', '-Command', $script) { $start.ArgumentList.Add($argument) }
        $process = [Diagnostics.Process]::Start($start)
        do { $line = $process.StandardOutput.ReadLine() } until ($null -eq $line -or $line -match 'queued|running')
        $watch = [Diagnostics.Stopwatch]::StartNew()
        & kill -INT $process.Id
        $rest = $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 3
        $rest | Should -Match 'Stopped waiting\. The server goes on without us with Slow \(http\S+ServerTasks-\d+\)'
        $rest | Should -Not -Match 'next'
    }

    It 'is not needed to learn that the server does not answer' {
        $null = $connecting.EndInvoke($hearing)
        "$($connecting.Streams.Error[0])" | Should -Match 'did not answer about its root document within 20 seconds'
        $connecting.Streams.Warning[0].Message | Should -Be "http://$($deaf.LocalEndpoint) has not answered GET /api for 15 s; waiting on."
    }
}
