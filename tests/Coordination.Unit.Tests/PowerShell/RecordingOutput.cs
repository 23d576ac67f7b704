using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Coordination.PowerShell.Pipeline;

namespace Coordination.Unit.Tests.PowerShell;

/// <summary>Records what a handler says.</summary>
internal sealed class RecordingOutput : IOutput
{
    public List<string> Said { get; } = [];

    public List<object> Objects { get; } = [];

    public List<ProgressUpdate> Bars { get; } = [];

    public Func<string, Answer> Answers { get; set; } = _ => Answer.Yes;

    public Func<string?>? Farewell { get; set; }

    public void Write(object item)
    {
        Objects.Add(item);
        Said.Add("write " + item);
    }

    public void Error(Failure failure) => Said.Add("error " + failure.Id + " " + failure.Target);

    public void Verbose(string text) => Said.Add("verbose " + text);

    public void Warning(string text) => Said.Add("warning " + text);

    public void Information(string text) => Said.Add("information " + text);

    public void HostLine(string line) => Said.Add("host " + line);

    public void Progress(ProgressUpdate update) => Bars.Add(update);

    public Task<Answer> ConfirmAsync(string change)
    {
        Said.Add("confirm " + change);
        return Task.FromResult(Answers(change));
    }
}
