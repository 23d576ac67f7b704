using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Rehearsals.Processes;

/// <summary>Reads from the log of a simulated deployment what its steps did.</summary>
internal sealed class StageLog
{
    private const string SkipWords = "Skipping this step: ";

    private readonly IReadOnlyDictionary<string, string> _skipReasons;
    private readonly ISet<string> _assumed;
    private readonly DateTimeOffset _start;

    /// <summary>Reads a log.</summary>
    /// <param name="process">The process that was deployed.</param>
    /// <param name="details">The task's document with its log.</param>
    /// <param name="skipReasons">Why actions did not run, by their names.</param>
    /// <param name="assumed">Names of the actions whose time is assumed.</param>
    public StageLog(DeploymentProcess process, JObject details, IReadOnlyDictionary<string, string> skipReasons, ISet<string> assumed)
    {
        var root = details["ActivityLogs"]![0]!;
        _skipReasons = skipReasons;
        _assumed = assumed;
        _start = (DateTimeOffset)root["Started"]!;
        Status = StatusOf(root);
        Duration = TimeOf(root, "Ended") ?? TimeSpan.Zero;
        var steps = process.Steps.Select((step, place) => StepOf(step, place + 1, NodeOf(root, "Step " + Number(place + 1) + ": " + step.Name))).ToList();
        Steps = [.. steps.Select(step => step with { Beside = [.. steps.Where(other => other != step && Overlap(step, other)).Select(other => other.Name)] })];
        Remarks = [.. Children(root).SelectMany(step => Leaves(step).SelectMany(WarningsOf).Select(warning => (string?)step["Name"] + ": " + warning)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>How the deployment ended.</summary>
    public RehearsedStatus Status { get; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Its steps, in order.</summary>
    public IReadOnlyList<RehearsedStep> Steps { get; }

    /// <summary>What the server warned of.</summary>
    public IReadOnlyList<string> Remarks { get; }

    private RehearsedStep StepOf(DeploymentStep step, int number, JToken? node) => new(number, step.Name, StatusOf(node))
    {
        Reason = ReasonOf(node),
        Start = IsRun(node) ? TimeOf(node, "Started") : null,
        End = IsRun(node) ? TimeOf(node, "Ended") : null,
        WindowSize = step.WindowSize,
        Actions = [.. step.Actions.Select((action, place) => ActionOf(action, step.Actions.Count == 1 ? node : NodeOf(node, "Step " + Number(number) + "." + Number(place + 1) + ": " + action.Name), node))],
    };

    private RehearsedAction ActionOf(DeploymentAction action, JToken? node, JToken? step)
    {
        var reason = _skipReasons.TryGetValue(action.Name, out var kept) ? kept : ReasonOf(step);
        return new RehearsedAction(action.Name, node is null && reason is not null ? RehearsedStatus.Skipped : StatusOf(node))
        {
            Reason = reason,
            IsTimeAssumed = _assumed.Contains(action.Name),
            Targets = [.. Children(node).Select(leaf => new RehearsedTarget((string)leaf["Name"]!, StatusOf(leaf), TimeOf(leaf, "Started") ?? Duration, TimeOf(leaf, "Ended") ?? Duration)).OrderBy(target => target.Start)],
        };
    }

    private static RehearsedStatus StatusOf(JToken? node) => (string?)node?["Status"] switch
    {
        "Success" => RehearsedStatus.Succeeded,
        "SuccessWithWarning" => RehearsedStatus.Warned,
        "Failed" => RehearsedStatus.Failed,
        "Skipped" => RehearsedStatus.Skipped,
        _ => RehearsedStatus.NotReached,
    };

    private static bool IsRun(JToken? node) => StatusOf(node) is not (RehearsedStatus.Skipped or RehearsedStatus.NotReached);

    private static string? ReasonOf(JToken? node) => Texts(node)
        .Where(line => line.Text.StartsWith(SkipWords, StringComparison.Ordinal))
        .Select(line => line.Text.Substring(SkipWords.Length).TrimEnd('.')).FirstOrDefault();

    private static IEnumerable<string> WarningsOf(JToken leaf) => Texts(leaf).Where(line => line.Category is "Warning" && !line.Text.StartsWith(SkipWords, StringComparison.Ordinal)).Select(line => line.Text);

    private static IEnumerable<(string Category, string Text)> Texts(JToken? node) =>
        node?["LogElements"] is JArray lines ? lines.Select(line => ((string?)line["Category"] ?? string.Empty, (string?)line["MessageText"] ?? string.Empty)) : [];

    private static IEnumerable<JToken> Children(JToken? node) => node?["Children"] is JArray children ? children : [];

    private static IEnumerable<JToken> Leaves(JToken node) => Children(node).Any() ? Children(node).SelectMany(Leaves) : [node];

    private static JToken? NodeOf(JToken? parent, string name) => Children(parent).FirstOrDefault(child => string.Equals((string?)child["Name"], name, StringComparison.Ordinal));

    private static bool Overlap(RehearsedStep one, RehearsedStep other) => one.Start < other.End && other.Start < one.End;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private TimeSpan? TimeOf(JToken? node, string member) => node?[member] is { Type: JTokenType.String } time ? (DateTimeOffset)time - _start : null;
}
