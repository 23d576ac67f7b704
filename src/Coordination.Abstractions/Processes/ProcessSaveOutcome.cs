namespace Coordination;

/// <summary>How the saving of a process ended.</summary>
public enum ProcessSaveOutcome
{
    /// <summary>It was saved.</summary>
    Saved,

    /// <summary>Nothing differed; nothing was sent.</summary>
    Unchanged,

    /// <summary>It was not to be saved: declined, or only asked about.</summary>
    NotSaved,

    /// <summary>It was saved, and somebody else's save has overwritten it.</summary>
    Overwritten,
}
