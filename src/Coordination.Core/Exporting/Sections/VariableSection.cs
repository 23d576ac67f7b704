using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Exporting.Wire;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Exporting.Sections;

/// <summary>
/// Variables as a scenario holds them: texts that are no secrets, for environments, channels and tags of tenants. Values for single
/// machines, roles, steps and tenants, and those that are ids of accounts, certificates and the like, are left out.
/// </summary>
internal sealed class VariableSection(ServerFindings server, IReadOnlyList<ChannelResource> channels)
{
    private static readonly string[] _scopes = ["Environment", "Channel", "TenantTag"];

    public Section Write(ExportedVariables variables)
    {
        var section = new Section();
        foreach (var named in variables.Variables.Where(IsTold).GroupBy(variable => variable.Name, StringComparer.OrdinalIgnoreCase))
            section.With(named.Key, [.. named.Select(Write)]);
        return section;
    }

    private static bool IsTold(ExportedVariable variable) =>
        variable is { IsSensitive: false, Type: null or "String" or "" }
        && (variable.Value is { Length: > 0 } || variable.Prompt is not null)
        && variable.Scope.All(scope => scope.Value.Count == 0 || _scopes.Contains(scope.Key, StringComparer.OrdinalIgnoreCase));

    private object Write(ExportedVariable variable) => new Section()
        .With("value", variable.Value)
        .With("environments", server.EnvironmentNames(In(variable, "Environment")))
        .With("channels", [.. channels.Where(channel => In(variable, "Channel").Contains(channel.Id, StringComparer.OrdinalIgnoreCase)).Select(channel => channel.Name)])
        .With("tenantTags", [.. In(variable, "TenantTag")])
        .With("prompt", variable.Prompt is { } prompt ? PromptOf(prompt, variable.Name) : []);

    /// <summary>A prompt without words still is one.</summary>
    private static Section PromptOf(ExportedPrompt prompt, string name) =>
        new Section().With("label", string.IsNullOrEmpty(prompt.Label) ? name : prompt.Label).With("description", prompt.Description).With("required", prompt.Required);

    private static IReadOnlyList<string> In(ExportedVariable variable, string kind) => variable.Scope.FirstOrDefault(scope => ServerFindings.Same(scope.Key, kind)).Value ?? [];
}
