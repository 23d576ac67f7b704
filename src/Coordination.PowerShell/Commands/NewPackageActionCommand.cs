using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action that deploys a package to the targets of its step.</summary>
[Cmdlet(VerbsCommon.New, "PackageAction")]
[OutputType(typeof(DeploymentAction))]
public sealed class NewPackageActionCommand : ActionCmdlet
{
    /// <summary>Id of the package in its feed.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Identity("PackageId", "Id", "Name")]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string PackageId { get; set; } = string.Empty;

    /// <summary>The feed; without it, the server's own.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(FeedCompleter))]
    public string Feed { get; set; } = ProcessWords.BuiltInFeed;

    /// <summary>Octopus's names of features to enable.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] EnabledFeature { get; set; } = [];

    /// <summary>The targets fetch the package themselves.</summary>
    [Parameter]
    public SwitchParameter DownloadOnTarget { get; set; }

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.Package;

    /// <inheritdoc/>
    private protected override string DefaultName => PackageId;
}
