namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of tenants.</summary>
internal sealed class TenantCompleter() : NameCompleter(NameKind.Tenant);
