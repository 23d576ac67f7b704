using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Processes.Comparing;
using Coordination.Core.Processes.Documents;
using Coordination.Core.Processes.Merging;
using Coordination.Core.Processes.Naming;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Saving;

/// <summary>Works out what saving a process over the server's would make of it.</summary>
internal sealed class Drafting(ProcessNaming naming, TemplateFilling templates, DeploymentProcess process, ProjectResource project)
{
    private JObject? _base;

    /// <summary>The draft over a document of the server's.</summary>
    /// <exception cref="CoordinationException">Names are unknown, or somebody else changed the same.</exception>
    public async Task<SaveDraft> OverAsync(JObject server, CancellationToken cancellationToken)
    {
        var theirs = await naming.ToNamesAsync(Secrets.Without(server), cancellationToken).ConfigureAwait(false);

        // A script says how the process is to be: it changes what it finds. What was read and altered changes what was read.
        _base ??= process.Document is { } read ? (JObject)DocumentText.Read(read) : theirs;
        var ours = await templates.FillAsync(ProcessWriter.Write(process), cancellationToken).ConfigureAwait(false);
        var ids = await naming.ToIdsAsync(ours, ProcessNaming.ReferencesOf(server), cancellationToken).ConfigureAwait(false);
        var named = await naming.ToNamesAsync(ids, cancellationToken).ConfigureAwait(false);

        var theirNode = ProcessNode.Of(NodeKind.Process, theirs);
        var merged = ProcessMerger.Merge(ProcessNode.Of(NodeKind.Process, _base), theirNode, ProcessNode.Of(NodeKind.Process, named));
        if (merged.Conflicts.Count > 0)
            throw new CoordinationException([.. merged.Conflicts.Select(Fault)]);
        return new SaveDraft(server, merged.Process, ProcessComparer.Compare(theirNode, merged.Process));
    }

    /// <summary>The document to send.</summary>
    public Task<JObject> ToSendAsync(SaveDraft draft, CancellationToken cancellationToken) =>
        naming.ToIdsAsync(draft.Merged.ToDocument(), ProcessNaming.ReferencesOf(draft.Server), cancellationToken);

    /// <summary>How the server's document differs from what was sent.</summary>
    public async Task<IReadOnlyList<ProcessChange>> DifferenceAsync(SaveDraft draft, JObject server, CancellationToken cancellationToken)
    {
        var now = await naming.ToNamesAsync(Secrets.Without(server), cancellationToken).ConfigureAwait(false);
        return ProcessComparer.Compare(ProcessNode.Of(NodeKind.Process, Secrets.Without(draft.Merged.ToDocument())), ProcessNode.Of(NodeKind.Process, now));
    }

    private Failure Fault(ProcessConflict conflict) => new("ProcessConflict", FailureKind.Refused, "In the deployment process of " + project.Name + ", somebody else changed the same: " + conflict)
    {
        Target = conflict.Step.Length == 0 ? project.Name : conflict.Step,
        Remedy = "Read the process again with Get-DeploymentProcess, make the change there, and save that.",
    };
}
