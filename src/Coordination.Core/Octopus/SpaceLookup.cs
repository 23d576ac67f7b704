using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Failures;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>Finds the space that a person means, by id, name or slug, without regard to case.</summary>
internal static class SpaceLookup
{
    private const int MostNames = 10;
    private const string NoneVisible = "Ask for access to a space: this user can see none.";

    /// <summary>The space named <paramref name="wanted"/>; where none is named the default one, or the only one.</summary>
    /// <exception cref="CoordinationException">None fits, or several do.</exception>
    public static SpaceResource Pick(IReadOnlyList<SpaceResource> visible, string? wanted, ServerAddress server)
    {
        if (wanted is null)
            return visible.FirstOrDefault(space => space.IsDefault) ?? (visible.Count == 1 ? visible[0] : throw NoDefault(visible, server));

        var name = wanted.Trim();
        if (visible.FirstOrDefault(space => Same(space.Id, name)) is { } byId)
            return byId;
        var fitting = visible.Where(space => Fits(space, name)).ToList();
        return fitting.Count switch
        {
            1 => fitting[0],
            0 => throw NotFound(visible, name, server),
            _ => throw Ambiguous(fitting, name, server),
        };
    }

    /// <summary>Whether a space has this id, name or slug.</summary>
    public static bool Fits(SpaceResource space, string wanted) =>
        Same(space.Id, wanted.Trim()) || Same(space.Name, wanted.Trim()) || Same(space.Slug, wanted.Trim());

    /// <summary>The failure of naming a space to a server that has none.</summary>
    public static Failure NoSpaces(string name, string version, ServerAddress server) =>
        new(FailureIds.SpaceNotFound, FailureKind.NotFound, $"The server {server} (version {version}) has no space '{name}': it knows no spaces.")
        {
            Target = name,
            Remedy = "Connect without naming a space.",
        };

    private static bool Same(string? text, string other) => string.Equals(text?.Trim(), other, StringComparison.OrdinalIgnoreCase);

    private static CoordinationException NotFound(IReadOnlyList<SpaceResource> visible, string name, ServerAddress server) =>
        new(new Failure(FailureIds.SpaceNotFound, FailureKind.NotFound, $"The server {server} has no space '{name}' that this user can see.")
        {
            Target = name,
            Remedy = visible.Count == 0 ? NoneVisible : "Did you mean one of these? " + Names(visible, name),
        });

    private static CoordinationException NoDefault(IReadOnlyList<SpaceResource> visible, ServerAddress server) =>
        new(new Failure(FailureIds.SpaceNotFound, FailureKind.NotFound, $"No space was named, and the server {server} has no default space that this user can see.")
        {
            Target = server.ToString(),
            Remedy = visible.Count == 0 ? NoneVisible : "Name one of these: " + Names(visible, string.Empty),
        });

    private static CoordinationException Ambiguous(List<SpaceResource> fitting, string name, ServerAddress server) =>
        new(new Failure(FailureIds.SpaceAmbiguous, FailureKind.Ambiguous, $"'{name}' fits several spaces of {server}, by name or slug.")
        {
            Target = name,
            Remedy = "Use the id: " + string.Join(", ", fitting.Select(space => space.Id + " is '" + space.Name + "'")) + ".",
        });

    private static string Names(IReadOnlyList<SpaceResource> visible, string wanted)
    {
        var nearest = visible.Select(space => space.Name).OrderBy(name => EditDistance.Between(name, wanted)).ThenBy(name => name, StringComparer.OrdinalIgnoreCase).ToList();
        var rest = nearest.Count - MostNames;
        return string.Join(", ", nearest.Take(MostNames)) + (rest > 0 ? $" and {rest} more." : ".");
    }
}
