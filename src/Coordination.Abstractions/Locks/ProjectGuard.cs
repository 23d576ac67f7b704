namespace Coordination;

/// <summary>How well the lock that stands for a project keeps that project's deployments away.</summary>
public enum ProjectGuard
{
    /// <summary>The project's own deployments were never seen to take this lock: there was no live deployment when it was looked, and one may begin at any moment.</summary>
    CheckOnly,

    /// <summary>The project's own deployments take this lock, too: none gets past it.</summary>
    RaceFree,
}
