# Runs a step's script as Octopus does: variables, functions and preferences first, then the script, then its exit code.
param([string]$Variables, [string]$Script, [int]$Server)

$ErrorActionPreference = 'Stop'
$PSNativeCommandArgumentPassing = 'Legacy'
$MaximumVariableCount = 32768

# A server that was killed can end nothing: whoever outlives it ends itself, with all that it started.
$CoordinationWatch = [powershell]::Create().AddScript({
        param($server, $self)
        function Stop-Below($id) {
            Get-Process | Where-Object { $_.Parent.Id -eq $id } | ForEach-Object { $_.Kill($true) }
        }
        while (Get-Process -Id $server -ErrorAction Ignore) { Start-Sleep -Milliseconds 500 }
        Stop-Below $self
        Stop-Process -Id $self -Force
    }).AddArgument($Server).AddArgument($PID)
[void]$CoordinationWatch.BeginInvoke()

# The file holds sensitive values in clear: it is gone before the script begins.
$OctopusParameters = [System.Collections.Generic.Dictionary[string, string]]::new([System.StringComparer]::OrdinalIgnoreCase)
$CoordinationText = [System.IO.File]::ReadAllText($Variables)
[System.IO.File]::Delete($Variables)
foreach ($CoordinationPair in [System.Text.Json.JsonDocument]::Parse($CoordinationText).RootElement.EnumerateObject()) {
    $OctopusParameters[$CoordinationPair.Name] = $CoordinationPair.Value.GetString()
    if ($CoordinationPair.Name.Contains('[')) { continue }
    $CoordinationName = $CoordinationPair.Name -replace '[^a-zA-Z0-9_]', ''
    if ($CoordinationName -and -not (Test-Path "variable:global:$CoordinationName")) {
        Set-Variable -Scope Global -Name $CoordinationName -Value $CoordinationPair.Value.GetString()
    }
}
$CoordinationText = $null

function ConvertTo-OctopusValue([string]$text) { [Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($text)) }

function Write-OctopusMessage([string]$name, [System.Collections.IDictionary]$values) {
    $attributes = foreach ($key in $values.Keys) { " $key='$(ConvertTo-OctopusValue $values[$key])'" }
    Microsoft.PowerShell.Utility\Write-Host "##octopus[$name$(-join $attributes)]"
}

function Write-OctopusLine([string]$stream, [string]$text) {
    Microsoft.PowerShell.Utility\Write-Host "##octopus[stdout-$stream]"
    Microsoft.PowerShell.Utility\Write-Host $text
    Microsoft.PowerShell.Utility\Write-Host '##octopus[stdout-default]'
}

function Set-OctopusVariable([Parameter(Mandatory)][string]$name, [AllowEmptyString()][string]$value, [switch]$sensitive) {
    $values = [ordered]@{ name = $name; value = $value }
    if ($sensitive) { $values.sensitive = 'True' }
    Write-OctopusMessage setVariable $values
}

function New-OctopusArtifact([Parameter(Mandatory)][string]$path, [string]$name) {
    $full = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($path)
    if (-not (Test-Path -LiteralPath $full -PathType Leaf)) { throw "There is no file at $full to make an artifact of." }
    if (-not $name) { $name = [System.IO.Path]::GetFileName($full) }
    Write-OctopusMessage createArtifact ([ordered]@{ path = $full; name = $name; length = (Get-Item -LiteralPath $full).Length })
}

function Update-Progress([Parameter(Mandatory)][int]$percentage, [string]$message) {
    Write-OctopusMessage progress ([ordered]@{ percentage = $percentage; message = $message })
}

function Write-Highlight([Parameter(ValueFromPipeline)][string]$message) { process { Write-OctopusLine highlight $message } }

function Write-Wait([Parameter(ValueFromPipeline)][string]$message) { process { Write-OctopusLine wait $message } }

function Write-Verbose([Parameter(ValueFromPipeline)][Alias('Msg')][string]$message) { process { Write-OctopusLine verbose $message } }

function Write-Debug([Parameter(ValueFromPipeline)][Alias('Msg')][string]$message) { process { Write-OctopusLine verbose $message } }

function Write-Warning([Parameter(ValueFromPipeline)][Alias('Msg')][string]$message) { process { Write-OctopusLine warning $message } }

function Fail-Step([string]$message) {
    if ($message) { Write-OctopusMessage resultMessage @{ message = $message } }
    exit -1
}

try {
    . $Script
}
catch {
    [Console]::Error.WriteLine("$_")
    [Console]::Error.WriteLine($_.InvocationInfo.PositionMessage)
    [Console]::Error.WriteLine($_.ScriptStackTrace)
    exit 1
}

if (Test-Path variable:global:LASTEXITCODE) { exit $global:LASTEXITCODE }
