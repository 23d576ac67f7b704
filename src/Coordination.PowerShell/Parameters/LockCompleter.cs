namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of locks.</summary>
internal sealed class LockCompleter() : NameCompleter(NameKind.Lock);
