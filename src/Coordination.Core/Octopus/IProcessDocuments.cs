using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Octopus;

/// <summary>The documents of deployment processes, whole: no member is lost that this version does not know.</summary>
internal interface IProcessDocuments
{
    /// <summary>The process of a project; with a Git reference, as it is there.</summary>
    Task<JObject> ReadAsync(ProjectResource project, string? gitReference, CancellationToken cancellationToken);

    /// <summary>The process that a release froze.</summary>
    Task<JObject> ReadSnapshotAsync(ReleaseResource release, CancellationToken cancellationToken);

    /// <summary>Asks once to save a process. The server refuses a <c>Version</c> that is not its own, mostly.</summary>
    /// <param name="project">Whose it is.</param>
    /// <param name="gitReference">The branch that it is committed to; null where the server keeps it itself.</param>
    /// <param name="document">The process; of a commit, with its message as <c>ChangeDescription</c>.</param>
    /// <param name="cancellationToken">Ends the waiting for the answer.</param>
    Task<Sent<JObject>> SaveAsync(ProjectResource project, string? gitReference, JObject document, CancellationToken cancellationToken);

    /// <summary>The newest entries of the audit log about a document, newest first; null where the user may not see them.</summary>
    Task<IReadOnlyList<EventResource>?> ReadEventsAsync(string documentId, CancellationToken cancellationToken);
}
