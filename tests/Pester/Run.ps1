# Runs one test file and writes the results as JSON: name, result, and what was wrong.
param([Parameter(Mandatory)] [string] $File, [Parameter(Mandatory)] [string] $Results)

$ErrorActionPreference = 'Stop'
$configuration = New-PesterConfiguration
$configuration.Run.Path = $File
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$run = Invoke-Pester -Configuration $configuration

$tests = @(foreach ($test in $run.Tests) {
    @{ Name = $test.Name; Result = "$($test.Result)"; Error = "$($test.ErrorRecord | ForEach-Object { $_.ToString(); $_.ScriptStackTrace } | Out-String)" }
})
$blocks = @(foreach ($container in $run.FailedContainers) { "$($container.ErrorRecord | Out-String)" }) +
    @(foreach ($block in $run.FailedBlocks) { "$($block.ErrorRecord | Out-String)" })
ConvertTo-Json @{ Tests = $tests; Faults = $blocks } -Depth 4 | Set-Content $Results
