namespace Coordination;

/// <summary>Where something stands that is waited for.</summary>
/// <param name="TaskId">Its server task; empty while nothing shows yet.</param>
/// <param name="Title">What it is, e.g. <c>Trading API 1.4.0 to Staging</c>.</param>
/// <param name="Text">Where it stands, e.g. <c>step 2 of 5, waiting for approval by Release managers since 10:42</c>.</param>
public sealed record WaitProgress(string TaskId, string Title, string Text)
{
    /// <summary>Address of the task in the Octopus web portal; null while nothing shows yet.</summary>
    public string? Link { get; init; }

    /// <summary>How many steps of the process have ended, of a hundred; null where that is not known.</summary>
    public int? Percent { get; init; }

    /// <summary>
    /// What to put at the end of a line in the log of an Octopus step, so that others who look there see which tasks this one waits for; empty
    /// when it waits for none any more.
    /// </summary>
    public string Sign { get; init; } = string.Empty;

    /// <summary>Whether the wait for it is over.</summary>
    public bool IsOver { get; init; }
}
