using System.Collections.Generic;
using Coordination.Core.Processes.Documents;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Saving;

/// <summary>What is to be saved over one version of the server's.</summary>
/// <param name="Server">The server's document, with its ids.</param>
/// <param name="Merged">What it is to become, with names.</param>
/// <param name="Changes">What that changes.</param>
internal sealed record SaveDraft(JObject Server, ProcessNode Merged, IReadOnlyList<ProcessChange> Changes)
{
    private const string VersionMember = "Version";

    /// <summary>The version that it is made from.</summary>
    public int Version => VersionOf(Server);

    /// <summary>The version of a document; 0 where it has none.</summary>
    public static int VersionOf(JObject document) => document[VersionMember] is { Type: JTokenType.Integer } version ? (int)version : 0;

    /// <summary>Id of the process.</summary>
    public string ProcessId => (string?)Server["Id"] ?? string.Empty;

    /// <summary>How it ended.</summary>
    public ProcessSave Result(ProcessPlace place, ProcessSaveOutcome outcome, IReadOnlyList<string> remarks) => new()
    {
        Project = place.Project.Name,
        Outcome = outcome,
        Version = Version,
        Changes = Changes,
        Remarks = remarks,
    };
}
