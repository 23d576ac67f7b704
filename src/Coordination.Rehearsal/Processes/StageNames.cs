using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Names;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Processes.Naming;
using Newtonsoft.Json.Linq;

namespace Coordination.Rehearsals.Processes;

/// <summary>What a simulated server has of the names that decide where steps run. Feeds, teams and worker pools decide nothing in it, and stay names.</summary>
internal sealed class StageNames
{
    private const string AnyType = "Octopus.Script";

    private readonly NameIndex<EnvironmentResource> _environments;
    private readonly NameIndex<ChannelResource> _channels;
    private readonly NameIndex<TenantResource> _tenants;
    private readonly ChannelResource _usual;

    private StageNames(ProjectResource project, IReadOnlyList<EnvironmentResource> environments, IReadOnlyList<ChannelResource> channels, IReadOnlyList<TenantResource> tenants)
    {
        Project = project;
        _usual = channels.FirstOrDefault(channel => channel.IsDefault) ?? channels[0];
        _environments = new NameIndex<EnvironmentResource>("environment", "EnvironmentView", environments, one => one.Id, one => one.Name, one => one.Slug);
        _channels = new NameIndex<ChannelResource>("channel", "ProcessView", channels, one => one.Id, one => one.Name, one => one.Slug);
        _tenants = new NameIndex<TenantResource>("tenant", "TenantView", tenants, one => one.Id, one => one.Name, one => one.Slug);
    }

    /// <summary>The project of the process.</summary>
    public ProjectResource Project { get; }

    /// <summary>Reads them.</summary>
    /// <exception cref="CoordinationException">The server does not have the project.</exception>
    public static async Task<StageNames> ReadAsync(IOctopusSpace space, DeploymentProcess process, CancellationToken cancellationToken)
    {
        var projects = await space.GetProjectsAsync(cancellationToken).ConfigureAwait(false);
        var index = new NameIndex<ProjectResource>("project", "ProjectView", projects, one => one.Id, one => one.Name, one => one.Slug);
        var project = index.Find(process.Project, out var fault) ?? throw new CoordinationException(FailureOf(fault!, process.Project));
        return new StageNames(
            project,
            await space.GetEnvironmentsAsync(cancellationToken).ConfigureAwait(false),
            await space.GetChannelsAsync(project, cancellationToken).ConfigureAwait(false),
            await space.GetTenantsAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What a place means.</summary>
    /// <exception cref="CoordinationException">The server does not have some of it; all faults come together.</exception>
    public (EnvironmentResource Environment, ChannelResource Channel, TenantResource? Tenant) Find(RehearsalPlace place)
    {
        var failures = new List<Failure>();
        var environment = Find(_environments, place.Environment, failures);
        var channel = place.Channel is null ? _usual : Find(_channels, place.Channel, failures);
        var tenant = place.Tenant is null ? null : Find(_tenants, place.Tenant, failures);
        return failures.Count == 0 ? (environment!, channel!, tenant) : throw new CoordinationException(failures);
    }

    /// <summary>The document for this server.</summary>
    /// <exception cref="CoordinationException">It names environments or channels that the server does not have; all faults come together.</exception>
    public JObject ToIds(JObject process)
    {
        var failures = new List<Failure>();
        References.Replace(process, (kind, text, _) => kind switch
        {
            ReferenceKind.Environment => Find(_environments, text, failures)?.Id ?? text,
            ReferenceKind.Channel => Find(_channels, text, failures)?.Id ?? text,
            _ => text,
        });
        if (failures.Count > 0)
            throw new CoordinationException(failures);

        // What a step template is, only the user's own server knows; where and when it runs does not depend on it.
        foreach (var action in process.SelectTokens("Steps[*].Actions[*]").OfType<JObject>().Where(action => string.IsNullOrEmpty((string?)action["ActionType"])))
            action["ActionType"] = AnyType;
        return process;
    }

    private static T? Find<T>(NameIndex<T> index, string text, List<Failure> failures)
        where T : class
    {
        var found = index.Find(text, out var fault);
        if (found is null && !failures.Exists(failure => string.Equals(failure.Target, text, StringComparison.OrdinalIgnoreCase)))
            failures.Add(FailureOf(fault!, text));
        return found;
    }

    private static Failure FailureOf(NameFault fault, string text) => new(fault.Id, fault.Kind, "In the scenario, " + fault.What) { Target = text, Remedy = fault.Remedy };
}
