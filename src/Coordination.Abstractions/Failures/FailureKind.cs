namespace Coordination;

/// <summary>What sort of thing went wrong; decides the error category that a shell shows.</summary>
public enum FailureKind
{
    /// <summary>A fault in the module itself.</summary>
    Bug,

    /// <summary>Something that was named does not exist, or is not visible to this user.</summary>
    NotFound,

    /// <summary>A name fits more than one thing.</summary>
    Ambiguous,

    /// <summary>Input that can never work, whatever the server holds.</summary>
    Invalid,

    /// <summary>The server does not accept the key or token.</summary>
    Unauthenticated,

    /// <summary>The user is known but may not do this.</summary>
    Forbidden,

    /// <summary>The server's rules or state refuse it now: a lifecycle, a disabled project, a name already taken.</summary>
    Refused,

    /// <summary>A limit of time was reached.</summary>
    Timeout,

    /// <summary>The server cannot be reached, or what answers is not an Octopus Server.</summary>
    Unreachable,

    /// <summary>The server answered with an error of its own, or with something that cannot be read.</summary>
    ServerFault,

    /// <summary>Whether the server carried the request out is not known.</summary>
    Unknown,

    /// <summary>A deployment ended in failure.</summary>
    DeploymentFailed,

    /// <summary>The installation of the module is damaged.</summary>
    Damaged,
}
