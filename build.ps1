<#
.SYNOPSIS
    A thin front for dotnet, so that nobody has to remember arguments.

.DESCRIPTION
    Clean    removes what was built.
    Build    builds everything, the module included: artifacts/module/Coordination.
    Test     builds and tests. With -Deep, property tests run their full counts of seeds.
    Package  builds the module and packs it: artifacts/Coordination-<version>.zip.

.EXAMPLE
    ./build.ps1
    Builds.

.EXAMPLE
    ./build.ps1 Test -Deep

.EXAMPLE
    ./build.ps1 Clean, Test, Package -Configuration Release
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Clean', 'Build', 'Test', 'Package')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    [switch] $Deep
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$artifacts = Join-Path $PSScriptRoot 'artifacts'
$solution = Join-Path $PSScriptRoot 'Coordination.sln'

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $args ended with exit code $LASTEXITCODE."
    }
}

function Invoke-Clean {
    Invoke-DotNet clean $solution --configuration $Configuration --verbosity quiet
    if (Test-Path -LiteralPath $artifacts) {
        Remove-Item -LiteralPath $artifacts -Recurse -Force
    }
}

function Invoke-Build {
    Invoke-DotNet build $solution --configuration $Configuration
}

function Invoke-Test {
    $before = $env:COORDINATION_DEPTH
    try {
        if ($Deep) {
            $env:COORDINATION_DEPTH = 'deep'
        }
        Invoke-DotNet test $solution --configuration $Configuration
    }
    finally {
        $env:COORDINATION_DEPTH = $before
    }
}

function Invoke-Package {
    Invoke-Build
    $module = Join-Path (Join-Path $artifacts 'module') 'Coordination'
    $manifest = Import-PowerShellDataFile -LiteralPath (Join-Path $module 'Coordination.psd1')
    $package = Join-Path $artifacts "Coordination-$($manifest.ModuleVersion).zip"
    Compress-Archive -Path $module -DestinationPath $package -Force
    Get-Item -LiteralPath $package
}

foreach ($name in $Task) {
    & "Invoke-$name"
}
