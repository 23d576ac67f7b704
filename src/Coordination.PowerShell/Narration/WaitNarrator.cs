using System.Collections.Generic;
using System.Linq;
using Coordination.PowerShell.Pipeline;
using Coordination.PowerShell.Steps;

namespace Coordination.PowerShell.Narration;

/// <summary>
/// Watches waits: writes each result as it comes, tells the user where things stand (bars in a shell, lines of the log in an Octopus step), and
/// knows at any time what is waited for.
/// </summary>
internal sealed class WaitNarrator(IOutput output, bool isInStep) : IWaitObserver
{
    private readonly object _gate = new();
    private readonly List<string> _bars = [];
    private readonly Dictionary<string, WaitProgress> _open = [];
    private string _sign = string.Empty;

    /// <inheritdoc/>
    public void Changed(WaitProgress progress)
    {
        int bar;
        bool isNews;
        lock (_gate)
        {
            isNews = !progress.IsOver && !(_open.TryGetValue(progress.TaskId, out var before) && before.Text == progress.Text);
            if (progress.IsOver)
                _open.Remove(progress.TaskId);
            else
                _open[progress.TaskId] = progress;
            if (!_bars.Contains(progress.TaskId))
                _bars.Add(progress.TaskId);
            bar = _bars.IndexOf(progress.TaskId);
            _sign = progress.Sign;
        }

        if (isNews)
            Say(progress.Title + ": " + progress.Text);
        if (!isInStep)
            output.Progress(new ProgressUpdate(bar, progress.Title, progress.Text) { Percent = progress.Percent, IsCompleted = progress.IsOver });
        else if (isNews && progress.Percent is { } percent)
            output.HostLine(ServiceMessage.Progress(percent, progress.Text));
    }

    /// <inheritdoc/>
    public void Ended(StepWait wait)
    {
        output.Write(wait);
        Say(wait + (wait.Reason is null ? string.Empty : ", " + wait.Reason));
        if (!isInStep)
            return;
        var prefix = "Coordination[" + wait.Project + "/" + wait.Step + "].";
        output.HostLine(ServiceMessage.SetVariable(prefix + "Outcome", wait.Outcome.ToString()));
        output.HostLine(ServiceMessage.SetVariable(prefix + "TaskId", wait.TaskId ?? string.Empty));
    }

    /// <inheritdoc/>
    public void Remarked(string text) => output.Warning(text);

    /// <summary>Everything is over: the bars go, and there is no last line any more.</summary>
    public void Finish()
    {
        output.Farewell = null;
        lock (_gate)
        {
            for (var bar = 0; !isInStep && bar < _bars.Count; bar++)
                output.Progress(new ProgressUpdate(bar, "Waiting", "ended") { IsCompleted = true });
        }
    }

    /// <summary>What goes on at the server without us, in one line; null when nothing does.</summary>
    public string? Farewell()
    {
        lock (_gate)
        {
            var going = _open.Values.Where(progress => progress.TaskId.Length > 0).Select(progress => progress.Title + " (" + progress.Link + ")").ToList();
            return going.Count == 0 ? null : "Stopped waiting. The server goes on without us with " + string.Join(", ", going) + ". The same command waits on.";
        }
    }

    // The sign stands at the end of every line: of the log of this step others read the last line alone.
    private void Say(string line)
    {
        if (isInStep)
            output.HostLine(_sign.Length == 0 ? line : line + " " + _sign);
        else
            output.Information(line);
    }
}
