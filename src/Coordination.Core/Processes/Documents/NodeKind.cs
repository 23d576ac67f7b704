using System;
using System.Collections.Generic;

namespace Coordination.Core.Processes.Documents;

/// <summary>What a part of a process is, and what of its document has a place of its own in our types.</summary>
internal sealed class NodeKind
{
    private static readonly HashSet<string> _keptByServer = new(StringComparer.Ordinal) { "Id", "Slug", "Links", "LastModifiedOn", "LastModifiedBy", "SpaceId" };

    private readonly HashSet<string> _known;

    private NodeKind(string noun, NodeKind? child, string? children, params string[] known)
    {
        Noun = noun;
        Child = child;
        Children = children;
        _known = new HashSet<string>(known, StringComparer.Ordinal);
    }

    /// <summary>A package of an action.</summary>
    public static NodeKind Package { get; } = new("package", child: null, children: null, "Name", "PackageId", "FeedId", "AcquisitionLocation", "Properties");

    /// <summary>An action of a step.</summary>
    public static NodeKind Action { get; } = new(
        "action", Package, "Packages", "Name", "ActionType", "Notes", "IsDisabled", "IsRequired", "Environments", "ExcludedEnvironments", "Channels", "TenantTags", "WorkerPoolId", "WorkerPoolVariable", "Container", "Packages", "Properties");

    /// <summary>A step of a process.</summary>
    public static NodeKind Step { get; } = new("step", Action, "Actions", "Name", "Condition", "StartTrigger", "PackageRequirement", "Actions", "Properties");

    /// <summary>The process itself. Of its document only the steps are anybody's to change.</summary>
    public static NodeKind Process { get; } = new("process", Step, "Steps", "Steps");

    /// <summary>What it is called in a sentence.</summary>
    public string Noun { get; }

    /// <summary>What its parts are.</summary>
    public NodeKind? Child { get; }

    /// <summary>The member that holds its parts.</summary>
    public string? Children { get; }

    /// <summary>Whether a member has a property of our types; what has none is unsaid where it is not named.</summary>
    public bool Knows(string member) => _known.Contains(member);

    /// <summary>Whether a member is the server's own affair: it tells nothing of what a person wrote.</summary>
    public bool IsServers(string member) => _keptByServer.Contains(member) || (this == Process && !Knows(member));
}
