using System;

namespace Coordination.Simulator.Scenarios;

/// <summary>An action fails where all that is named here holds; names compare without regard to case.</summary>
internal sealed record FailureRule(string? Environment = null, string? Version = null, string? Tenant = null, string? Machine = null, int? Attempt = null)
{
    /// <summary>Whether it fails this time.</summary>
    /// <param name="environment">Name of the environment.</param>
    /// <param name="version">Version of the release.</param>
    /// <param name="tenant">Name of the tenant.</param>
    /// <param name="machine">Name of the machine.</param>
    /// <param name="attempt">The how-manieth run of the action for this release, environment, tenant and machine; from 1.</param>
    public bool Applies(string environment, string version, string? tenant, string machine, int attempt) =>
        Fits(Environment, environment) && Fits(Version, version) && Fits(Tenant, tenant) && Fits(Machine, machine) && (Attempt is null || Attempt == attempt);

    private static bool Fits(string? wanted, string? actual) => wanted is null || string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase);
}
