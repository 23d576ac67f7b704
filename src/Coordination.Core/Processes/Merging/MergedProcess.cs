using System.Collections.Generic;
using Coordination.Core.Processes.Documents;

namespace Coordination.Core.Processes.Merging;

/// <summary>Two people's changes in one process.</summary>
/// <param name="Process">The process; where there are conflicts, with what is on the server.</param>
/// <param name="Conflicts">What both changed in different ways.</param>
internal sealed record MergedProcess(ProcessNode Process, IReadOnlyList<ProcessConflict> Conflicts);
