using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Names;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Processes.Rehearsing;

/// <summary>Puts names in place of what a person wrote for an environment, a channel or a tenant.</summary>
internal sealed class RehearsalPlaces(IOctopusSpace space, ProjectResource project)
{
    private readonly List<Failure> _failures = [];

    /// <summary>The places by name.</summary>
    /// <exception cref="CoordinationException">All that are unknown, together.</exception>
    public async Task<IReadOnlyList<RehearsalPlace>> NameAsync(IReadOnlyList<RehearsalPlace> places, CancellationToken cancellationToken)
    {
        var environments = await space.GetEnvironmentsAsync(cancellationToken).ConfigureAwait(false);
        var channels = await space.GetChannelsAsync(project, cancellationToken).ConfigureAwait(false);
        var tenants = places.Any(place => place.Tenant is not null) ? await space.GetTenantsAsync(cancellationToken).ConfigureAwait(false) : [];
        var byEnvironment = new NameIndex<EnvironmentResource>("environment", "EnvironmentView", environments, one => one.Id, one => one.Name, one => one.Slug);
        var byChannel = new NameIndex<ChannelResource>("channel", "ProcessView", channels, one => one.Id, one => one.Name, one => one.Slug);
        var byTenant = new NameIndex<TenantResource>("tenant", "TenantView", tenants, one => one.Id, one => one.Name, one => one.Slug);
        var usual = channels.FirstOrDefault(channel => channel.IsDefault)?.Name;
        var named = places.Select(place => new RehearsalPlace(Find(byEnvironment, place.Environment, one => one.Name) ?? place.Environment)
        {
            Channel = place.Channel is null ? usual : Find(byChannel, place.Channel, one => one.Name),
            Tenant = place.Tenant is null ? null : Find(byTenant, place.Tenant, one => one.Name),
        }).ToList();
        return _failures.Count == 0 ? named : throw new CoordinationException([.. _failures.Distinct()]);
    }

    private string? Find<T>(NameIndex<T> index, string text, Func<T, string> name)
        where T : class
    {
        if (index.Find(text, out var fault) is { } found)
            return name(found);
        _failures.Add(new Failure(fault!.Id, fault.Kind, "The process of " + project.Name + " cannot be rehearsed: " + fault.What) { Target = text, Remedy = fault.Remedy });
        return null;
    }
}
