# Runs every test file, one after the other in one PowerShell: Pester's own start costs more than most of them. Several
# shells that are given one folder share the files: each is run by the shell that creates its file of results.
param([Parameter(Mandatory)] [string] $Results)

$ErrorActionPreference = 'Stop'

# Those that take longest come first, so that no shell is left with one when the others have nothing to do.
$long = 'Examples', 'Lock-Step', 'Stopping', 'Wait-ProjectStep', 'Invoke-CoordinatedDeploy'
foreach ($file in Get-ChildItem $PSScriptRoot/*.Tests.ps1 | Sort-Object { ($_.Name -replace '\.Tests\.ps1$') -notin $long }, Name) {
    $result = Join-Path $Results ($file.Name -replace '\.Tests\.ps1$', '.json')
    if (New-Item $result -ErrorAction Ignore) { & $PSScriptRoot/Run.ps1 $file.FullName $result }
}
