# Puts an assembly named Polly.Core into the session, as other modules do. It calls itself 8.0.0.0 as ours does (so does
# every Polly.Core 8), and lacks what ours has: whoever takes it for ours breaks at once.
param([Parameter(Mandatory)] [string] $Folder)

Add-Type -AssemblyName Microsoft.CodeAnalysis, Microsoft.CodeAnalysis.CSharp
$source = '[assembly: System.Reflection.AssemblyVersion("8.0.0.0")] namespace Polly { public abstract class ResilienceStrategyOptions { } }'
$compilation = [Microsoft.CodeAnalysis.CSharp.CSharpCompilation]::Create(
    'Polly.Core',
    [Microsoft.CodeAnalysis.SyntaxTree[]] @([Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText($source)),
    [Microsoft.CodeAnalysis.MetadataReference[]] @([Microsoft.CodeAnalysis.MetadataReference]::CreateFromFile([object].Assembly.Location)),
    [Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions]::new('DynamicallyLinkedLibrary'))
$file = Join-Path $Folder 'Polly.Core.dll'
$stream = [IO.File]::Create($file)
$result = $compilation.Emit($stream)
$stream.Dispose()
if (-not $result.Success) { throw "$($result.Diagnostics)" }
[Reflection.Assembly]::LoadFrom($file).FullName
