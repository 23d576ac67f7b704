namespace Coordination.Core.Processes.Naming;

/// <summary>What a process refers to by an id.</summary>
internal enum ReferenceKind
{
    /// <summary>An environment.</summary>
    Environment,

    /// <summary>A channel of the project.</summary>
    Channel,

    /// <summary>A feed.</summary>
    Feed,

    /// <summary>A worker pool.</summary>
    WorkerPool,

    /// <summary>A team.</summary>
    Team,

    /// <summary>A project whose release is deployed.</summary>
    Project,

    /// <summary>A step template.</summary>
    Template,

    /// <summary>A tag of tenants, whose name is its id.</summary>
    TenantTag,
}
