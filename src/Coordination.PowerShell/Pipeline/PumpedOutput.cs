using System;
using System.Threading.Tasks;

namespace Coordination.PowerShell.Pipeline;

/// <summary>Carries what a handler says to the queue of the pipeline thread.</summary>
internal sealed class PumpedOutput(PipelineQueue queue, ProgressBoard board) : IOutput
{
    /// <inheritdoc/>
    public Func<string?>? Farewell { get; set; }

    /// <inheritdoc/>
    public void Write(object item) => Add(sink => sink.Write(item));

    /// <inheritdoc/>
    public void Error(Failure failure) => Add(sink => sink.Error(failure));

    /// <inheritdoc/>
    public void Verbose(string text) => Add(sink => sink.Verbose(text));

    /// <inheritdoc/>
    public void Warning(string text) => Add(sink => sink.Warning(text));

    /// <inheritdoc/>
    public void Information(string text) => Add(sink => sink.Information(text));

    /// <inheritdoc/>
    public void HostLine(string line) => Add(sink => sink.HostLine(line));

    /// <inheritdoc/>
    public void Progress(ProgressUpdate update)
    {
        board.Post(update);
        queue.Wake();
    }

    /// <inheritdoc/>
    public Task<Answer> ConfirmAsync(string change)
    {
        // One answer for each question, so that two who ask at once cannot get each other's; and never continued on the pipeline thread.
        var answer = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = queue.TryAdd(new PipelineItem(
            sink => answer.TrySetResult(sink.Confirm(change)),
            reason => answer.TrySetException(reason)));
        if (!asked)
            answer.TrySetCanceled();
        return answer.Task;
    }

    // False is no loss: the command is over, and an exception here would reach a thread on which nobody catches it.
    private void Add(Action<ISink> action) => _ = queue.TryAdd(new PipelineItem(action));
}
