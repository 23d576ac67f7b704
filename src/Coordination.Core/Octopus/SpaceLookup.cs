using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Names;
using Coordination.Core.Octopus.Failures;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>Finds the space that a person means, by id, name or slug, without regard to case.</summary>
internal static class SpaceLookup
{
    /// <summary>The space named <paramref name="wanted"/>; where none is named the default one, or the only one.</summary>
    /// <exception cref="CoordinationException">None fits, or several do.</exception>
    public static SpaceResource Pick(IReadOnlyList<SpaceResource> visible, string? wanted, ServerAddress server)
    {
        if (wanted is null)
            return visible.FirstOrDefault(space => space.IsDefault) ?? (visible.Count == 1 ? visible[0] : throw NoDefault(visible, server));
        if (Index(visible).Find(wanted, out var fault) is { } space)
            return space;
        throw new CoordinationException(new Failure(fault!.Id, fault.Kind, "On " + server + ", " + fault.What) { Target = wanted, Remedy = fault.Remedy });
    }

    /// <summary>Whether one of the spaces may be meant.</summary>
    public static bool Knows(IReadOnlyList<SpaceResource> visible, string wanted) =>
        Index(visible).Find(wanted, out var fault) is not null || fault!.Kind == FailureKind.Ambiguous;

    /// <summary>The failure of naming a space to a server that has none.</summary>
    public static Failure NoSpaces(string name, string version, ServerAddress server) =>
        new(FailureIds.SpaceNotFound, FailureKind.NotFound, $"The server {server} (version {version}) has no space '{name}': it knows no spaces.")
        {
            Target = name,
            Remedy = "Connect without naming a space.",
        };

    private static NameIndex<SpaceResource> Index(IReadOnlyList<SpaceResource> visible) =>
        new("space", "SpaceView", visible, space => space.Id, space => space.Name, space => space.Slug);

    private static CoordinationException NoDefault(IReadOnlyList<SpaceResource> visible, ServerAddress server) =>
        new(new Failure(FailureIds.SpaceNotFound, FailureKind.NotFound, $"No space was named, and {server} has no default space that this user can see.")
        {
            Target = server.ToString(),
            Remedy = visible.Count == 0
                ? "Ask for access to a space: this user can see none."
                : "Name one of these: " + string.Join(", ", visible.Select(space => space.Name).OrderBy(name => name, StringComparer.OrdinalIgnoreCase)) + ".",
        });
}
