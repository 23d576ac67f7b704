# What every test file shares. Dot-sourced in BeforeAll.
Set-StrictMode -Version 2
$root = (Resolve-Path "$PSScriptRoot/../..").Path
$modulePath = if ($env:COORDINATION_MODULE) { $env:COORDINATION_MODULE } else { "$root/artifacts/module/Coordination" }
$toolPath = if ($env:COORDINATION_TOOL) { $env:COORDINATION_TOOL } else { "$root/src/Coordination.Tool/bin/Debug/net10.0/coordination.dll" }
$shell = (Get-Process -Id $PID).Path

# A session of tests must not find a server by itself, nor one of the file before.
Remove-Item Env:OCTOPUS_URL, Env:OCTOPUS_API_KEY, Env:OCTOPUS_SPACE -ErrorAction Ignore
if (Get-Module Coordination) { Disconnect-OctopusServer }

# Starts a simulated server of its own, a hundred times as fast as ours unless told otherwise.
function Start-SimulatedServer([int] $Speed = 100, [string] $Scenario = "$PSScriptRoot/pester.scenario.yaml") {
    $start = [Diagnostics.ProcessStartInfo]::new('dotnet')
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $true
    foreach ($argument in $toolPath, 'serve', '--scenario', $Scenario, '--speed', "$Speed") { $start.ArgumentList.Add($argument) }
    $process = [Diagnostics.Process]::Start($start)
    $line = $process.StandardOutput.ReadLine()
    if ($line -notmatch '^Listening on (?<url>\S+) with API key (?<key>\S+)') {
        throw "The simulated server did not start: $line $($process.StandardOutput.ReadToEnd())"
    }
    [pscustomobject]@{ Url = $Matches.url; Key = $Matches.key; Process = $process }
}

function Stop-SimulatedServer($Server) {
    if ($Server -and -not $Server.Process.HasExited) { $Server.Process.Kill(); $Server.Process.WaitForExit() }
}

# How many deployments the server has.
function Get-DeploymentCount($Server) {
    (Invoke-RestMethod "$($Server.Url)/api/Spaces-1/deployments" -Headers @{ 'X-Octopus-ApiKey' = $Server.Key }).TotalResults
}

# Runs a script in a PowerShell of its own; gives its output lines.
function Invoke-OwnShell([string] $Script) {
    $env:NO_COLOR = '1'
    & $shell -NoProfile -NonInteractive -Command $Script 2>&1
}
