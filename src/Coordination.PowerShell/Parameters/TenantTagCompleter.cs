namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of tags of tenants.</summary>
internal sealed class TenantTagCompleter() : NameCompleter(NameKind.TenantTag);
