namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of roles of deployment targets.</summary>
internal sealed class RoleCompleter() : NameCompleter(NameKind.Role);
