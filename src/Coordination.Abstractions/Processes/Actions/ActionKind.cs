using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>A kind of action: the cmdlet that makes it, and how its parameters stand in the document. The cmdlets write by it, and an export reads by it.</summary>
/// <param name="Cmdlet">Name of the cmdlet.</param>
/// <param name="ActionType">Octopus's name of the kind; null where the cmdlet is told.</param>
public sealed record ActionKind(string Cmdlet, string? ActionType)
{
    /// <summary>The parameters that are properties.</summary>
    public IReadOnlyList<ActionParameter> Parameters { get; init => field = value.ToArray(); } = [];

    /// <summary>Properties that such an action has where nothing else is said.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init => field = Copies.Of(value); } = Copies.None<string>();

    /// <summary>Members of the document that such an action has where nothing else is said, as JSON.</summary>
    public IReadOnlyDictionary<string, string> Members { get; init => field = Copies.Of(value); } = Copies.None<string>();

    /// <summary>The cmdlet of ours that its script calls; null for Octopus's own kinds.</summary>
    public string? Command { get; init; }

    /// <summary>Whether <c>Octopus.Action.RunOnServer</c> follows from the step: on its targets where it has target roles, else on the server.</summary>
    public bool FollowsTargets { get; init; }

    /// <summary>The packages that such an action has where nothing else is said.</summary>
    /// <param name="properties">Its properties.</param>
    public IReadOnlyList<ReferencedPackage> PackagesOf(IReadOnlyDictionary<string, ProcessValue> properties)
    {
        string? Text(string name) => properties.TryGetValue(name, out var value) ? value.Text : null;
        if (this == ActionKinds.Package && Text(ActionKinds.PackageId) is { } package)
            return [new ReferencedPackage { PackageId = package, Feed = Text(ActionKinds.FeedId) ?? ProcessWords.BuiltInFeed }];
        if (this == ActionKinds.Release && Text(ActionKinds.ReleaseProject) is { } project)
            return [new ReferencedPackage { PackageId = project, Feed = ProcessWords.ReleasesFeed, AcquisitionLocation = ProcessWords.NotAcquired }];
        return [];
    }
}
