using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Coordination.Core.Processes.Checking;

/// <summary>Finds calls of our cmdlets in the scripts of a process. It reads lines, not PowerShell: what is put together at run time it does not see.</summary>
internal static class Commands
{
    // No pattern here goes back over what it has read; a machine that stands still must not look like one that does.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);
    private static readonly Regex _call = new(@"^\s*(?<name>Lock-Step|Unlock-Step|Wait-ProjectStep)\b(?<rest>[^\r\n]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture, _patience);
    private static readonly Regex _word = new(@"'(?<quoted>(?:[^']|'')*)'|""(?<double>[^""]*)""|(?<bare>[^\s,'""]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, _patience);

    private static readonly Regex _quoted = new(@"'[^']*'|""[^""]*""", RegexOptions.CultureInvariant, _patience);

    /// <summary>The calls, in the order of the steps.</summary>
    public static IEnumerable<(DeploymentStep Step, DeploymentAction Action, ScriptCommand Command)> Of(DeploymentProcess process) =>
        from step in process.Steps
        from action in step.Actions
        where action.Properties.TryGetValue(ProcessWords.ScriptBody, out var body) && body.Text is not null
        from call in _call.Matches(action.Properties[ProcessWords.ScriptBody].Text!).Cast<Match>()
        select (step, action, Read(call));

    private static ScriptCommand Read(Match call)
    {
        var words = _word.Matches(call.Groups["rest"].Value).Cast<Match>()
            .Select(word => word.Groups["quoted"].Success ? word.Groups["quoted"].Value.Replace("''", "'") : word.Groups["double"].Success ? word.Groups["double"].Value : word.Groups["bare"].Value)
            .ToList();
        return new ScriptCommand(call.Groups["name"].Value, words, _quoted.Replace(call.Groups["rest"].Value, string.Empty).Contains("{"));
    }
}
