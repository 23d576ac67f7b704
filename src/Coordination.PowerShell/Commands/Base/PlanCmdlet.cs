using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>A cmdlet that takes a plan: as an object, as a file, or simply as projects and an environment.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PlanCmdlet : ConnectedCmdlet
{
    /// <summary>Parameter set: projects and an environment.</summary>
    private protected const string ByProject = "Project";

    /// <summary>Parameter set: a plan from the pipeline.</summary>
    private protected const string ByPlan = "Plan";

    /// <summary>Parameter set: a plan file.</summary>
    private protected const string ByPath = "Path";

    /// <summary>Parameter set: a plan file, in whose path no character is a wildcard.</summary>
    private protected const string ByLiteralPath = "LiteralPath";

    private readonly List<string> _projects = [];

    private protected PlanCmdlet()
    {
    }

    /// <summary>Names, ids or slugs of the projects to deploy.</summary>
    [Parameter(ParameterSetName = ByProject, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Identity(Except = [typeof(CoordinationPlan), typeof(ResolvedPlan), typeof(FileSystemInfo)])]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[] Project { get; set; } = [];

    /// <summary>Environment to deploy to; inside an Octopus step, its own when left out.</summary>
    [Parameter(ParameterSetName = ByProject, Position = 1)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>Which release of each project: exact version, latest, newest, a NuGet range, or 'in Staging'.</summary>
    [Parameter(ParameterSetName = ByProject)]
    [Identity("Version", "Name")]
    [ValidateNotNullOrEmpty]
    public string Version { get; set; } = PlanDraft.AnyVersion;

    /// <summary>Channel that the releases must be of.</summary>
    [Parameter(ParameterSetName = ByProject)]
    [Identity]
    [ValidateNotNullOrEmpty]
    public string? Channel { get; set; }

    /// <summary>Tenant to deploy for.</summary>
    [Parameter(ParameterSetName = ByProject)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TenantCompleter))]
    public string? Tenant { get; set; }

    /// <summary>Whether a project is deployed where its release, or a newer one, is there already.</summary>
    [Parameter(ParameterSetName = ByProject)]
    public DeploymentPolicy Policy { get; set; } = DeploymentPolicy.Always;

    /// <summary>When the server is to start the deployments.</summary>
    [Parameter(ParameterSetName = ByProject)]
    [Instant]
    public DateTimeOffset? QueueTime { get; set; }

    /// <summary>When the server gives up what could not be started by then.</summary>
    [Parameter(ParameterSetName = ByProject)]
    [Instant]
    public DateTimeOffset? QueueTimeExpiry { get; set; }

    /// <summary>Deploys each project only after the one before it has succeeded; without it, all at the same time.</summary>
    [Parameter(ParameterSetName = ByProject)]
    public SwitchParameter InOrder { get; set; }

    /// <summary>The plan.</summary>
    [Parameter(ParameterSetName = ByPlan, Mandatory = true, ValueFromPipeline = true)]
    [Restored(typeof(CoordinationPlan))]
    [ValidateNotNull]
    public CoordinationPlan? Plan { get; set; }

    /// <summary>Path of a plan file; wildcards name several.</summary>
    [Parameter(ParameterSetName = ByPath, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Path of a plan file, in which no character is a wildcard.</summary>
    [Parameter(ParameterSetName = ByLiteralPath, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // Projects from the pipeline are one plan, which is whole only when the last of them has come.
        if (ParameterSetName == ByProject)
            _projects.AddRange(Project);
        else
            Run(() => Process(ReadPlans()));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_projects.Count > 0)
            Run(() => Process([PlanDraft.OfProjects(_projects, InOrder, Pattern())]));
    }

    /// <summary>Does its work with the plans that the parameters name.</summary>
    private protected abstract void Process(IReadOnlyList<CoordinationPlan> plans);

    private IReadOnlyList<CoordinationPlan> ReadPlans() => ParameterSetName switch
    {
        ByPlan => [Plan!],
        ByPath => ReadFiles(Path, isLiteral: false),
        _ => ReadFiles(LiteralPath, isLiteral: true),
    };

    private List<CoordinationPlan> ReadFiles(string[] paths, bool isLiteral) =>
        paths.SelectMany(path => PlanFiles.Find(SessionState.Path, path, isLiteral)).Select(Engine.ReadPlan).ToList();

    private PlannedDeployment Pattern() => new()
    {
        Name = string.Empty,
        Project = string.Empty,
        Version = Version,
        Channel = Channel,
        Policy = Policy,
        QueueTime = QueueTime,
        QueueTimeExpiry = QueueTimeExpiry,
        Environment = Environment,
        Tenant = Tenant,
    };
}
