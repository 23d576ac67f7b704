namespace Coordination;

/// <summary>What to do where nothing runs that could be waited for.</summary>
public enum NotRunningAction
{
    /// <summary>Go on: there is nothing to wait for.</summary>
    Continue,

    /// <summary>Wait until something runs, and then for its step.</summary>
    Wait,

    /// <summary>End with an error.</summary>
    Fail,
}
