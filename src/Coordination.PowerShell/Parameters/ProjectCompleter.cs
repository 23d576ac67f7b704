namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of projects.</summary>
internal sealed class ProjectCompleter() : NameCompleter(NameKind.Project);
