using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Core.Names;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Processes.Checking;
using Coordination.Core.Processes.Comparing;
using Coordination.Core.Processes.Documents;
using Coordination.Core.Processes.Exporting;
using Coordination.Core.Processes.Naming;
using Coordination.Core.Processes.Rehearsing;
using Coordination.Core.Processes.Saving;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes;

/// <summary>Deployment processes: from the server to what users see, and back.</summary>
internal sealed class DeploymentProcesses(Func<OctopusConnection, ProcessEnvironment> find) : IDeploymentProcesses
{
    /// <inheritdoc/>
    public async Task<DeploymentProcess> GetAsync(OctopusConnection connection, ProcessAddress address, CancellationToken cancellationToken)
    {
        var space = find(connection).Space;
        var project = await FindProjectAsync(space, address.Project, cancellationToken).ConfigureAwait(false);
        var reference = address.GitReference ?? (address.Release is null ? project.PersistenceSettings?.DefaultBranch : null);
        var document = address.Release is { } version
            ? await space.Processes.ReadSnapshotAsync(await FindReleaseAsync(space, project, version, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)
            : await space.Processes.ReadAsync(project, reference, cancellationToken).ConfigureAwait(false);
        // No server gives sensitive values out; should one do so, they go no further.
        var named = await NamingOf(space, project).ToNamesAsync(Secrets.Without(document), cancellationToken).ConfigureAwait(false);
        return ProcessReader.Read(named, project.Name) with { Release = address.Release, GitReference = reference };
    }

    /// <inheritdoc/>
    public DeploymentProcess Read(string json, string project)
    {
        try
        {
            if (DocumentText.Read(json) is JObject document && document["Steps"] is JArray)
                return ProcessReader.Read(document, project);
        }
        catch (JsonReaderException unreadable)
        {
            throw new CoordinationException(Unreadable(" At line " + unreadable.LineNumber + ", column " + unreadable.LinePosition + ", it is no JSON."), unreadable);
        }

        throw new CoordinationException(Unreadable(" It has no list of Steps."));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ProcessChange> Compare(DeploymentProcess reference, DeploymentProcess difference) =>
        ProcessComparer.Compare(ProcessNode.Of(NodeKind.Process, ProcessWriter.Write(reference)), ProcessNode.Of(NodeKind.Process, ProcessWriter.Write(difference)));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcessChange>> CompareAsync(OctopusConnection connection, DeploymentProcess process, CancellationToken cancellationToken)
    {
        var space = find(connection).Space;
        var project = await FindProjectAsync(space, process.Project, cancellationToken).ConfigureAwait(false);
        var server = await space.Processes.ReadAsync(project, process.GitReference, cancellationToken).ConfigureAwait(false);
        return (await DraftingOf(space, project, process).OverAsync(server, cancellationToken).ConfigureAwait(false)).Changes;
    }

    /// <inheritdoc/>
    public async Task<RehearsableProcess> PrepareRehearsalAsync(OctopusConnection connection, DeploymentProcess process, IReadOnlyList<RehearsalPlace> places, int history, CancellationToken cancellationToken)
    {
        DemandNoErrors(process);
        var environment = find(connection);
        var space = environment.Space;
        var project = await FindProjectAsync(space, process.Project, cancellationToken).ConfigureAwait(false);
        return await new RehearsalPreparation(space, project, DraftingOf(space, project, process), environment.Time)
            .ReadAsync(process.GitReference, connection.ServerVersion ?? string.Empty, places, history, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public string Export(DeploymentProcess process, ProcessFormat format) =>
        format == ProcessFormat.Json ? DocumentText.WriteIndented(Secrets.Without(ProcessWriter.Write(process))) + "\n" : ProcessScript.Of(process);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcessFinding>> CheckAsync(OctopusConnection? connection, DeploymentProcess process, CancellationToken cancellationToken)
    {
        var findings = ProcessRules.Check(process);
        if (connection is null)
            return findings;
        var space = find(connection).Space;
        var project = await FindProjectAsync(space, process.Project, cancellationToken).ConfigureAwait(false);
        return [.. findings, .. await new ServerRules(space, NamingOf(space, project)).CheckAsync(process, cancellationToken).ConfigureAwait(false)];
    }

    /// <inheritdoc/>
    public async Task<ProcessSave> SaveAsync(OctopusConnection connection, DeploymentProcess process, string? commitMessage, Func<IReadOnlyList<ProcessChange>, Task<bool>> confirm, CancellationToken cancellationToken)
    {
        if (process.Release is not null)
            throw new CoordinationException(new Failure("ProcessFrozen", FailureKind.Refused, "The process of release " + process.Release + " is frozen: a release keeps the process that it was made with.") { Target = process.ToString(), Remedy = "Read the project's own process, without -Release, and change that." });
        DemandNoErrors(process);

        var environment = find(connection);
        var space = environment.Space;
        var project = await FindProjectAsync(space, process.Project, cancellationToken).ConfigureAwait(false);
        if (process.GitReference is null && commitMessage is not null)
            throw new CoordinationException(new Failure("CommitMessageNotUsed", FailureKind.Invalid, "A commit message was given, and the process of " + project.Name + " is for no branch.") { Target = project.Name, Remedy = "Leave -CommitMessage out, or name the branch with -GitReference where the process is made or read." });
        ProcessClaim NewClaim(string id) => new(new LibraryClaims(space.LibraryVariableSets), id, project.Name, environment.User, environment.Time, environment.Saving, environment.NewNonce);
        var saver = new ProcessSaver(space.Processes, DraftingOf(space, project, process), new ProcessPlace(project, process.GitReference, commitMessage), environment.UserId, NewClaim, environment.Time, environment.Saving);
        return await saver.SaveAsync(confirm, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Passes where nothing in the process itself keeps it from being saved.</summary>
    /// <exception cref="CoordinationException">All that does, together.</exception>
    private static void DemandNoErrors(DeploymentProcess process)
    {
        var errors = ProcessRules.Check(process).Where(finding => finding.Severity == ProcessFindingSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new CoordinationException([.. errors.Select(finding => new Failure("Process" + finding.Rule, FailureKind.Invalid, finding.Message) { Target = finding.Step, Remedy = finding.Remedy })]);
    }

    private static ProcessNaming NamingOf(OctopusSpace space, ProjectResource project) => new(new SpaceProcessNames(space, project));

    private static Drafting DraftingOf(OctopusSpace space, ProjectResource project, DeploymentProcess process) =>
        new(NamingOf(space, project), new TemplateFilling(space.Names.TemplatesAsync), process, project);

    private static async Task<ProjectResource> FindProjectAsync(OctopusSpace space, string name, CancellationToken cancellationToken)
    {
        var projects = await space.GetProjectsAsync(cancellationToken).ConfigureAwait(false);
        var index = new NameIndex<ProjectResource>("project", "ProjectView", projects, project => project.Id, project => project.Name, project => project.Slug);
        return index.Find(name, out var fault) ?? throw new CoordinationException(new Failure(fault!.Id, fault.Kind, "In the space, " + fault.What) { Target = name, Remedy = fault.Remedy });
    }

    private static async Task<ReleaseResource> FindReleaseAsync(OctopusSpace space, ProjectResource project, string version, CancellationToken cancellationToken) =>
        await space.FindReleaseAsync(project, version, cancellationToken).ConfigureAwait(false)
        ?? throw new CoordinationException(new Failure("ReleaseNotFound", FailureKind.NotFound, "The project '" + project.Name + "' has no release " + version + ".") { Target = version, Remedy = "Write the version exactly as the release has it." });

    private static Failure Unreadable(string why) => new("ProcessUnreadable", FailureKind.Invalid, "The text is no deployment process." + why)
    {
        Remedy = "Use what Export-DeploymentProcess -Format Json wrote, or what a server's REST API answers.",
    };
}
