using System.Management.Automation;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action that executes a script: on the targets of its step, or where it has none, on the server or a worker.</summary>
[Cmdlet(VerbsCommon.New, "ScriptAction", DefaultParameterSetName = ByScript)]
[OutputType(typeof(DeploymentAction))]
public sealed class NewScriptActionCommand : RetriedActionCmdlet
{
    private const string ByScript = "Script";
    private const string ByPath = "Path";

    /// <summary>The script.</summary>
    [Parameter(ParameterSetName = ByScript, Position = 0)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? Script { get; set; }

    /// <summary>The file that holds the script; it is read now.</summary>
    [Parameter(ParameterSetName = ByPath, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? Path { get; set; }

    /// <summary>The language; without it, PowerShell, or that of the file's ending.</summary>
    [Parameter]
    [Choice("PowerShell", "Bash", "CSharp", "FSharp", "Python")]
    [ValidateSet("PowerShell", "Bash", "CSharp", "FSharp", "Python")]
    public string? Syntax { get; set; }

    /// <summary>Executes it on the server or a worker even where the step has target roles; with $false, on the targets.</summary>
    [Parameter]
    public SwitchParameter RunOnServer { get; set; }

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.Script;

    /// <inheritdoc/>
    private protected override string DefaultName => Path is { } path ? System.IO.Path.GetFileNameWithoutExtension(path) : "Script";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        if (Path is { } path)
            ReadFile(path);
        base.ProcessRecord();
    });

    private void ReadFile(string path)
    {
        var bound = MyInvocation.BoundParameters;
        bound[nameof(Script)] = ProcessFiles.Read(SessionState.Path.GetUnresolvedProviderPathFromPSPath(path));
        if (Syntax is null && ScriptSyntax.OfFile(path) is { } syntax)
            bound[nameof(Syntax)] = syntax;
    }
}
