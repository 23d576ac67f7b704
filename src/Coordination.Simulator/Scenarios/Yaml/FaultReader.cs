using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Simulator.Faults;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads the faults of a scenario: which requests meet them, when, and what they do.</summary>
internal static class FaultReader
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];

    private static readonly string[] Whens = ["only", "first", "burst", "every", "chance"];

    private static readonly string[] Kinds = [.. Enum.GetNames(typeof(FaultKind)).Select(name => char.ToLowerInvariant(name[0]) + name.Substring(1))];

    /// <summary>The faults that a scenario has under its key of that name.</summary>
    public static FaultPlan Read(ScenarioMap root) => root.Find("faults") is { } node ? Read(node) : FaultPlan.None;

    /// <summary>Faults by themselves, without a scenario around them.</summary>
    /// <exception cref="ScenarioException">With line and column.</exception>
    public static FaultPlan Parse(string yaml) => Read(ScenarioText.RootOf(yaml, "The text of faults"));

    private static FaultPlan Read(YamlNode node)
    {
        var map = new ScenarioMap(node, "The faults");
        var plan = new FaultPlan
        {
            Seed = map.Number("seed", 0) ?? 1,
            DropTakes = map.Duration("dropTakes") ?? FaultPlan.None.DropTakes,
            Rules = map.List("rules", ReadRule),
        };
        map.RefuseUnknown();
        return plan;
    }

    private static FaultRule ReadRule(YamlNode node)
    {
        var map = new ScenarioMap(node, "A fault");
        map.Required("fault");
        var kind = (FaultKind)Enum.Parse(typeof(FaultKind), map.Word("fault", Kinds)!, ignoreCase: true);
        var rule = new FaultRule(PatternIn(map), ScheduleIn(map, node), FaultIn(kind, map, node));
        map.RefuseUnknown();
        return rule;
    }

    private static RequestPattern PatternIn(ScenarioMap map)
    {
        if (map.Text("on") is not { } text) return RequestPattern.Any;
        var parts = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var method = Array.Find(Methods, known => string.Equals(known, parts[0], StringComparison.OrdinalIgnoreCase));
        if (parts.Length > 2 || (parts.Length == 2 && method is null))
            throw ScenarioMap.Fault(map.Find("on")!, $"'on' is a method, a route without its space, or both, like 'GET projects/{{id}}', not '{text}'.");
        return new RequestPattern(method, method is null ? parts[0] : parts.ElementAtOrDefault(1));
    }

    private static FaultSchedule ScheduleIn(ScenarioMap map, YamlNode rule)
    {
        var every = map.Number("every", 1);
        if (map.Number("burst", 1) is { } burst)
        {
            return every > burst ? FaultSchedule.InBursts(burst, every.Value) : throw ScenarioMap.Fault(map.Find("burst")!, "'burst' needs 'every', and that is larger: of every so many requests, so many in a row.");
        }

        IReadOnlyList<FaultSchedule> said =
        [
            .. map.Number("only", 1) is { } only ? [FaultSchedule.Only(only)] : Array.Empty<FaultSchedule>(),
            .. map.Number("first", 1) is { } first ? [FaultSchedule.First(first)] : Array.Empty<FaultSchedule>(),
            .. every is { } nth ? [FaultSchedule.EveryNth(nth)] : Array.Empty<FaultSchedule>(),
            .. map.Find("chance") is { } chance ? [FaultSchedule.Chance(ChanceOf(chance))] : Array.Empty<FaultSchedule>(),
        ];
        return said.Count switch
        {
            0 => FaultSchedule.Always,
            1 => said[0],
            _ => throw ScenarioMap.Fault(rule, $"A fault has one of {string.Join(", ", Whens)}."),
        };
    }

    private static double ChanceOf(YamlNode node)
    {
        var text = ScenarioMap.TextOf(node, "'chance'");
        return text.EndsWith("%", StringComparison.Ordinal) && double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent / 100
            : throw ScenarioMap.Fault(node, $"'chance' is a part of the requests, 0% to 100%, not '{text}'.");
    }

    private static Fault FaultIn(FaultKind kind, ScenarioMap map, YamlNode rule) => kind switch
    {
        FaultKind.Latency => Fault.Latency(Needed(map, "by", rule)),
        FaultKind.DropThenWork => Fault.DropThenWork(Needed(map, "within", rule)),
        FaultKind.DropHalfLate => Fault.DropHalfLate(Needed(map, "within", rule)),
        FaultKind.Status => Fault.Status(map.Number("status", 400) ?? throw ScenarioMap.Fault(rule, "The fault 'status' needs 'status', like 500."), map.Duration("retryAfter"), map.Flag("html")),
        FaultKind.DropBeforeWork => Fault.DropBeforeWork(),
        FaultKind.DropAfterWork => Fault.DropAfterWork(),
        FaultKind.TruncatedBody => Fault.TruncatedBody(),
        FaultKind.EmptyBody => Fault.EmptyBody(),
        _ => Fault.HtmlBody(),
    };

    private static TimeSpan Needed(ScenarioMap map, string key, YamlNode rule) => map.Duration(key) ?? throw ScenarioMap.Fault(rule, $"The fault '{map.Text("fault")}' needs '{key}', a duration.");
}
