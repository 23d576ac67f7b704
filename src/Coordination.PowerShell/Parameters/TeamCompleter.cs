namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of teams.</summary>
internal sealed class TeamCompleter() : NameCompleter(NameKind.Team);
