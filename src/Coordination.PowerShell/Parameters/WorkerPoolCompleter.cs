namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of worker pools.</summary>
internal sealed class WorkerPoolCompleter() : NameCompleter(NameKind.WorkerPool);
