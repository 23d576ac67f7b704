using Coordination.Core.Processes.Documents;

namespace Coordination.Core.Processes.Merging;

/// <summary>One part of a process in three versions; null where a version does not have it.</summary>
internal sealed class MergedPart
{
    /// <summary>As both began.</summary>
    public ProcessNode? Base { get; set; }

    /// <summary>As it is on the server.</summary>
    public ProcessNode? Theirs { get; set; }

    /// <summary>As it was to be saved.</summary>
    public ProcessNode? Ours { get; set; }

    /// <summary>As it becomes; null: it goes.</summary>
    public ProcessNode? Result { get; set; }
}
