using System.Collections.Generic;

namespace Coordination.Core.Planning.Resolving;

/// <summary>The deployments that a plan has of one project.</summary>
internal sealed class ProjectDrafts(IReadOnlyList<Draft> drafts)
{
    /// <summary>The deployments; at least one.</summary>
    public IReadOnlyList<Draft> Drafts => drafts;

    /// <summary>The project's channels and releases; null until they were read, and where the user may not see them.</summary>
    public ProjectReleases? Releases { get; set; }
}
