namespace Coordination;

/// <summary>What a process is written as.</summary>
public enum ProcessFormat
{
    /// <summary>The PowerShell script that builds it.</summary>
    PowerShell,

    /// <summary>The server's document, with names in place of ids.</summary>
    Json,
}
