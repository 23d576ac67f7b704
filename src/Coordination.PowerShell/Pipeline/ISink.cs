namespace Coordination.PowerShell.Pipeline;

/// <summary>
/// What the pipeline thread does with what handlers say; in a session, the cmdlet. Called on the pipeline thread only.
/// Any call may throw to end the pipeline: a consumer that has enough, <c>-ErrorAction Stop</c>, a <c>break</c> further down.
/// </summary>
internal interface ISink
{
    /// <summary>Writes one object; a list is one object.</summary>
    void Write(object item);

    /// <summary>Writes an error that does not end the command.</summary>
    void Error(Failure failure);

    /// <summary>Tells a decision, to who asked for <c>-Verbose</c>.</summary>
    void Verbose(string text);

    /// <summary>Tells what the user should change.</summary>
    void Warning(string text);

    /// <summary>Tells a change of state, on the information stream.</summary>
    void Information(string text);

    /// <summary>Puts a line on the host's output as <c>Write-Host</c> does: a plain line, or a service message of Octopus.</summary>
    void HostLine(string line);

    /// <summary>Shows a progress bar.</summary>
    void Progress(ProgressUpdate update);

    /// <summary>Asks whether something may be changed, as <c>-Confirm</c> and <c>-WhatIf</c> want it.</summary>
    /// <param name="change">The change in the user's words, as an order: <c>Deploy Trading API 1.4.0 to Staging</c>.</param>
    Answer Confirm(string change);

    /// <summary>Puts a last line before the user's eyes when the command is stopped and the pipeline takes nothing any more.</summary>
    void Farewell(string line);
}
