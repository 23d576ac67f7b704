using System.Collections.Generic;
using System.ComponentModel;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>A cmdlet that asks whether a project is at a version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReleaseCmdlet : ConnectedCmdlet
{
    private protected ReleaseCmdlet()
    {
    }

    /// <summary>Name, id or slug of the project.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = string.Empty;

    /// <summary>An exact version, or a NuGet range.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Identity("Version", "Name")]
    [ValidateNotNullOrEmpty]
    public string Version { get; set; } = string.Empty;

    /// <summary>Name, id or slug of the environment; inside an Octopus step its own when left out.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [Identity]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>Name, id or slug of the tenant; inside an Octopus step its own when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Identity]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(TenantCompleter))]
    public string? Tenant { get; set; }

    /// <summary>What was asked. It is answered together, at the end of the pipeline: one after the other, a hundred questions would take three hundred requests.</summary>
    private protected List<ReleaseQuestion> Questions { get; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        Questions.Add(new ReleaseQuestion { Project = Project, Version = Version, Environment = TextOrNull(Environment), Tenant = TextOrNull(Tenant) });

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Questions.Count > 0)
            RunConnected((connection, facts, output, stop) => AnswerAsync(new ReleaseHandler(Engine.Waits, connection, facts.Step, output), stop));
    }

    /// <summary>Answers the questions.</summary>
    private protected abstract Task AnswerAsync(ReleaseHandler handler, CancellationToken stop);

    /// <summary>What comes down the pipeline has empty cells for what it leaves open.</summary>
    private static string? TextOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
