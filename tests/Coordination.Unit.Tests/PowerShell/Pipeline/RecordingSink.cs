using System;
using System.Collections.Generic;
using System.Threading;
using Coordination.PowerShell.Pipeline;

namespace Coordination.Unit.Tests.PowerShell.Pipeline;

/// <summary>Records what reaches the pipeline thread, and can end the pipeline as a consumer would.</summary>
internal sealed class RecordingSink : ISink
{
    public List<string> Said { get; } = [];

    public List<int> Threads { get; } = [];

    public List<ProgressUpdate> Bars { get; } = [];

    public Func<string, Answer> Answers { get; set; } = _ => Answer.Yes;

    public Func<string, Exception?> Throws { get; set; } = _ => null;

    public void Write(object item) => Say("write " + item);

    public void Error(Failure failure) => Say("error " + failure.Id);

    public void Verbose(string text) => Say("verbose " + text);

    public void Warning(string text) => Say("warning " + text);

    public void Information(string text) => Say("information " + text);

    public void HostLine(string line) => Say("host " + line);

    public void Farewell(string line) => Say("farewell " + line);

    public void Progress(ProgressUpdate update)
    {
        Bars.Add(update);
        if (Throws("progress") is { } exception)
            throw exception;
    }

    public Answer Confirm(string change)
    {
        Say("confirm " + change);
        return Answers(change);
    }

    private void Say(string text)
    {
        Threads.Add(Environment.CurrentManagedThreadId);
        Said.Add(text);
        if (Throws(text) is { } exception)
            throw exception;
    }
}
