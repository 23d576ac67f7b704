namespace Coordination;

/// <summary>What sort of name is asked for.</summary>
public enum NameKind
{
    /// <summary>Projects of the space.</summary>
    Project,

    /// <summary>Environments of the space.</summary>
    Environment,

    /// <summary>Tenants of the space.</summary>
    Tenant,

    /// <summary>Spaces that the user can see.</summary>
    Space,

    /// <summary>Locks that were ever used.</summary>
    Lock,

    /// <summary>Channels of all projects of the space.</summary>
    Channel,

    /// <summary>Roles of deployment targets.</summary>
    Role,

    /// <summary>Feeds of packages.</summary>
    Feed,

    /// <summary>Worker pools.</summary>
    WorkerPool,

    /// <summary>Teams.</summary>
    Team,

    /// <summary>Step templates.</summary>
    StepTemplate,

    /// <summary>Runbooks of all projects of the space.</summary>
    Runbook,

    /// <summary>Tags of tenants, each with its tag set, as <c>Ring/Early</c>.</summary>
    TenantTag,
}
