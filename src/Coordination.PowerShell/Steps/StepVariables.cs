using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.PowerShell.Steps;

/// <summary>
/// The variables of the Octopus step that a script runs in: <c>$OctopusParameters</c>, a dictionary of texts that is there in every
/// PowerShell step and nowhere else.
/// </summary>
internal sealed class StepVariables
{
    /// <summary>Name of the PowerShell variable.</summary>
    public const string VariableName = "OctopusParameters";

    /// <summary>Name of the sensitive variable that holds the API key. Octopus itself gives a step no key.</summary>
    public const string KeyName = "Coordination.ApiKey";

    private readonly IDictionary _values;

    private StepVariables(IDictionary values) => _values = values;

    /// <summary>Address of the server: the public one where it is configured, else the one that it listens on.</summary>
    public string? Server => this["Octopus.Web.ServerUri"] ?? this["Octopus.Web.BaseUrl"];

    /// <summary>Id of the space; null on servers without spaces.</summary>
    public string? SpaceId => this["Octopus.Space.Id"];

    /// <summary>The API key; null where the project has no such variable.</summary>
    public string? ApiKey => this[KeyName];

    /// <summary>Id of the environment that is being deployed to; null in a runbook without one.</summary>
    public string? EnvironmentId => this["Octopus.Environment.Id"];

    /// <summary>Id of the tenant that is being deployed for; null in an untenanted deployment.</summary>
    public string? TenantId => this["Octopus.Deployment.Tenant.Id"];

    /// <summary>Id of the server task that the step is part of.</summary>
    public string? TaskId => this["Octopus.Task.Id"];

    /// <summary>Names of all variables.</summary>
    public IEnumerable<string> Names => _values.Keys.OfType<string>();

    /// <summary>The value of a variable; null where it is not set or blank.</summary>
    public string? this[string name] => _values[name]?.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>Reads the value of <c>$OctopusParameters</c>; null when it is no dictionary, which means: no step.</summary>
    public static StepVariables? From(object? value) => value is IDictionary values ? new StepVariables(values) : null;
}
