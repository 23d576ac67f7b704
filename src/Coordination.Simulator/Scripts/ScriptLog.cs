using System;
using System.Globalization;
using System.IO;
using Coordination.Simulator.Scripts.Messages;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scripts;

/// <summary>What a script says, and what it asks the server for, in the log of its action.</summary>
internal sealed class ScriptLog(ProcessRun run, PlannedAction planned, RunTarget target, ActivityNode leaf, IScriptRunner runner)
{
    private const string Switch = "stdout-";

    private LogCategory? _category = LogCategory.Info;

    /// <summary>What the script said of its result (Fail-Step); null where it said nothing.</summary>
    public string? ResultMessage { get; private set; }

    /// <summary>A line of standard output, in the category that the script switched to.</summary>
    public void Write(string text)
    {
        if (_category is { } category) Write(category, text);
    }

    public void Write(LogCategory category, string text)
    {
        leaf.Log(run.Server, category, run.Outputs.Sensitive.Masked(text));
        if (category is LogCategory.Warning or LogCategory.Error or LogCategory.Fatal) run.Task.HasWarningsOrErrors = true;
    }

    /// <summary>Does what a message asks for; one that the server does not know is passed over.</summary>
    public void Obey(ServiceMessage message)
    {
        switch (message.Name)
        {
            case "setVariable" when message.Value("name") is { } name:
                run.Outputs.Set(planned.Action.Name, target.Machine?.Name, name, message.Value("value") ?? "", message.Value("sensitive") is { } flag && flag.IsSameAs("True"));
                break;
            case "createArtifact" when message.Value("path") is { } path:
                Keep(path, message.Value("name"));
                break;
            case "progress":
                if (int.TryParse(message.Value("percentage"), NumberStyles.None, CultureInfo.InvariantCulture, out var percentage)) leaf.ProgressPercentage = Math.Min(percentage, 100);
                leaf.ProgressMessage = message.Value("message") is { } text ? run.Outputs.Sensitive.Masked(text) : null;
                break;
            case "resultMessage":
                ResultMessage = message.Value("message");
                break;
            case "mask" when message.Value("value") is { } secret:
                run.Outputs.Sensitive.Add(secret);
                break;
            case { } name when name.StartsWith(Switch, StringComparison.Ordinal):
                SwitchTo(name.Substring(Switch.Length));
                break;
        }
    }

    private void SwitchTo(string stream) => _category = stream switch
    {
        "verbose" => LogCategory.Verbose,
        "highlight" => LogCategory.Highlight,
        "wait" => LogCategory.Wait,
        "warning" => LogCategory.Warning,
        "error" => LogCategory.Error,
        "ignore" => null,
        _ => LogCategory.Info,
    };

    private void Keep(string path, string? name)
    {
        if (runner.ReadArtifact(path) is not { } content)
        {
            Write(LogCategory.Error, $"The artifact {path} could not be read.");
            return;
        }

        var artifact = run.Server.Artifacts.Add(new Artifact
        {
            SpaceId = run.Execution.SpaceId,
            Filename = name ?? Path.GetFileName(path),
            Source = target.Name,
            ServerTaskId = run.Task.Id,
            LogCorrelationId = leaf.Id,
            Created = run.Server.Now,
            Content = content,
        });
        leaf.Log(run.Server, LogCategory.Verbose, $"Collected the artifact {artifact.Filename}");
    }
}
