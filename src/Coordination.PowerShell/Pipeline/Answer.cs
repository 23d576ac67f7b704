namespace Coordination.PowerShell.Pipeline;

/// <summary>What the user answered to the question whether something may be changed.</summary>
internal enum Answer
{
    /// <summary>Do it.</summary>
    Yes,

    /// <summary>Leave it.</summary>
    No,

    /// <summary>Only tell what would be done: <c>-WhatIf</c>.</summary>
    OnlyTell,
}
