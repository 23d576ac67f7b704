namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of environments.</summary>
internal sealed class EnvironmentCompleter() : NameCompleter(NameKind.Environment);
