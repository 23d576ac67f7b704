namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of runbooks.</summary>
internal sealed class RunbookCompleter() : NameCompleter(NameKind.Runbook);
