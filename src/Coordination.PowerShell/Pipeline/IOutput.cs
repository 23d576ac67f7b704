using System;
using System.Threading.Tasks;

namespace Coordination.PowerShell.Pipeline;

/// <summary>All that a handler can say to the user, from any thread. What is said after the command ended is dropped.</summary>
internal interface IOutput
{
    /// <summary>Asked for a last line when the command is stopped before its end; null for none. Called on the pipeline thread, while the handler may still run.</summary>
    Func<string?>? Farewell { get; set; }

    /// <inheritdoc cref="ISink.Write"/>
    void Write(object item);

    /// <inheritdoc cref="ISink.Error"/>
    void Error(Failure failure);

    /// <inheritdoc cref="ISink.Verbose"/>
    void Verbose(string text);

    /// <inheritdoc cref="ISink.Warning"/>
    void Warning(string text);

    /// <inheritdoc cref="ISink.Information"/>
    void Information(string text);

    /// <inheritdoc cref="ISink.HostLine"/>
    void HostLine(string line);

    /// <summary>Shows progress. Only the latest of each bar is shown, at most five times a second.</summary>
    void Progress(ProgressUpdate update);

    /// <inheritdoc cref="ISink.Confirm"/>
    Task<Answer> ConfirmAsync(string change);
}
