namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of spaces.</summary>
internal sealed class SpaceCompleter() : NameCompleter(NameKind.Space);
