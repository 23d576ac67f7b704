using System;
using System.Globalization;
using Coordination.Simulator.State;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>The sections that say how the server behaves: <c>server</c> and <c>switches</c>.</summary>
internal sealed class ServerSection
{
    public Scenario Read(ScenarioMap root)
    {
        var scenario = new Scenario();
        if (root.Find("server") is { } server) scenario = Server(new ScenarioMap(server, "The server"), scenario);
        if (root.Find("switches") is { } switches) scenario = scenario with { Switches = Switches(new ScenarioMap(switches, "The switches"), scenario.Switches) };
        return scenario;
    }

    private static Scenario Server(ScenarioMap map, Scenario scenario)
    {
        scenario = scenario with
        {
            ServerName = map.Text("name") ?? scenario.ServerName,
            Version = VersionOf(map) ?? scenario.Version,
            RateLimit = LimitOf(map),
            Seed = map.Number("seed", 0) ?? scenario.Seed,
            Nodes = map.Number("nodes", 1) ?? scenario.Nodes,
            TaskCap = map.Number("taskCap", 1) ?? scenario.TaskCap,
            ApiKey = map.Text("apiKey") ?? scenario.ApiKey,
            ApiKeyExpiresAfter = map.Duration("apiKeyExpiresAfter"),
            IsInMaintenanceMode = map.Flag("maintenance"),
            StartsAt = StartOf(map) ?? scenario.StartsAt,
            PickUpFrom = map.Duration("pickUpFrom") ?? scenario.PickUpFrom,
            PickUpTo = map.Duration("pickUpTo") ?? scenario.PickUpTo,
            PackageAcquisition = map.Duration("packageAcquisition") ?? scenario.PackageAcquisition,
            DefaultBehaviour = scenario.DefaultBehaviour with { Duration = map.Duration("stepDuration") ?? scenario.DefaultBehaviour.Duration },
        };
        map.RefuseUnknown();
        return scenario.PickUpFrom <= scenario.PickUpTo ? scenario : throw new ScenarioException("'pickUpFrom' is not later than 'pickUpTo'.", map.Start.Line, map.Start.Column);
    }

    private static string? VersionOf(ScenarioMap map)
    {
        if (map.Text("version") is not { } text) return null;
        return ServerVersion.IsVersion(text) ? ServerVersion.Complete(text)
            : throw ScenarioMap.Fault(map.Find("version")!, $"'version' is a version of Octopus Server like 2024.3 or 2026.3.1234, not '{text}'.");
    }

    private static RateLimit? LimitOf(ScenarioMap server)
    {
        if (server.Find("rateLimit") is not { } node) return null;
        if (node is YamlScalarNode) return server.Word("rateLimit", "on", "off") is "off" ? RateLimit.Off : new RateLimit();
        var map = new ScenarioMap(node, "The rate limit");
        var perMinute = map.Number("perMinute", 1) ?? new RateLimit().PerMinute;
        var limit = new RateLimit { PerMinute = perMinute, Burst = map.Number("burst", 1) ?? perMinute, SaysRetryAfter = !map.Flag("withoutRetryAfter") };
        map.RefuseUnknown();
        return limit;
    }

    private static DateTimeOffset? StartOf(ScenarioMap map)
    {
        if (map.Find("startsAt") is not { } node) return null;
        var text = ScenarioMap.TextOf(node, "'startsAt'");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start) ? start
            : throw ScenarioMap.Fault(node, $"'startsAt' is a time like 2026-01-05T08:00:00Z, not '{text}'.");
    }

    private static ServerSwitches Switches(ScenarioMap map, ServerSwitches switches)
    {
        switches = switches with
        {
            PlannedSteps = map.Choice<PlannedSteps>("plannedSteps") ?? switches.PlannedSteps,
            PendingStartedInYearOne = map.Flag("pendingStartedInYearOne"),
            SkippedSteps = map.Choice<SkippedSteps>("skippedSteps") ?? switches.SkippedSteps,
            InterruptedSteps = map.Choice<InterruptedSteps>("interruptedSteps") ?? switches.InterruptedSteps,
            DefaultTail = map.Number("defaultTail", 0) ?? switches.DefaultTail,
            DuplicateNamesAreServerErrors = map.Flag("duplicateNamesAreServerErrors"),
            OutsideTeam = map.Choice<OutsideTeam>("outsideTeam") ?? switches.OutsideTeam,
            CancellingFinishedTasksIsRefused = map.Flag("cancellingFinishedTasksIsRefused"),
            IdNodes = map.Number("idNodes", 1) ?? switches.IdNodes,
            IdBlockSize = map.Number("idBlockSize", 1) ?? switches.IdBlockSize,
            CancelQueuedTasks = map.Flag("cancelQueuedTasks"),
            FullCap = map.Choice<FullCap>("fullCap") ?? switches.FullCap,
            QueuedBehindShowsAll = map.Flag("queuedBehindShowsAll"),
            EverybodySeesNodes = map.Flag("everybodySeesNodes"),
            ProcessListsAreMissing = map.Flag("processListsAreMissing"),
            MissingMachinesAreMadeUp = map.Flag("missingMachinesAreMadeUp"),
            ListsLag = map.Duration("listsLag") ?? switches.ListsLag,
            LostUpdatesWithin = map.Duration("lostUpdatesWithin") ?? switches.LostUpdatesWithin,
            StaleCommits = map.Choice<StaleCommits>("staleCommits") ?? switches.StaleCommits,
            DateSkew = map.Duration("dateAhead") ?? -map.Duration("dateBehind"),
            CancelledScriptsLiveOn = map.Flag("cancelledScriptsLiveOn"),
            CancelFrom = map.Duration("cancelFrom") ?? switches.CancelFrom,
            CancelTo = map.Duration("cancelTo") ?? switches.CancelTo,
        };
        map.RefuseUnknown();
        return switches;
    }
}
