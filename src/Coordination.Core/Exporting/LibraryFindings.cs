using Coordination.Core.Exporting.Wire;

namespace Coordination.Core.Exporting;

/// <summary>What was read of a library variable set.</summary>
/// <param name="Library">The set.</param>
/// <param name="Variables">Its variables.</param>
internal sealed record LibraryFindings(ExportedLibrary Library, ExportedVariables Variables);
