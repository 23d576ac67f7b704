namespace Coordination.Tool.Commands;

/// <summary>What the process tells its caller. Part of the public contract.</summary>
internal static class ExitCodes
{
    /// <summary>It worked, and every deployment was deployed or current already.</summary>
    public const int Success = 0;

    /// <summary>The plan was rehearsed to its end, and something of it was not deployed.</summary>
    public const int NotDeployed = 1;

    /// <summary>Arguments, plan or scenario cannot be used; nothing was rehearsed.</summary>
    public const int BadInput = 2;
}
