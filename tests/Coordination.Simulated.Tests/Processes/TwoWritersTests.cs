using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Time;
using Coordination.Simulated.Tests.Testing;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Simulated.Tests.Processes;

/// <summary>Writers who save at the same moment, on a server that lets a stale save through for half a second after another.</summary>
public sealed class TwoWritersTests
{
    private const string Race = "switches: { lostUpdatesWithin: 500ms }";

    private static readonly CancellationToken _none = CancellationToken.None;

    [Fact]
    public void Writers_of_ours_lose_nothing()
    {
        foreach (var seed in Depth.Seeds(usual: 40, deep: 2000))
        {
            var random = new Random(seed);
            var website = new TradingWebsite(Race, TimeSpan.FromMilliseconds(random.Next(1, 400)));
            var (saves, steps) = website.Run(async (processes, connection) =>
            {
                var other = await website.Octopus.ConnectAsync(space: null, "API-BEA", _none);
                var read = await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none);
                ProcessSave[] both = await Task.WhenAll(SaveAsync(website, processes, connection, read, "Ours", random.Next(2000)), SaveAsync(website, processes, other, read, "Bea's", random.Next(2000)));
                return (both, (await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none)).Steps.Select(step => step.Name).ToList());
            });

            Assert.True(saves.All(save => save.Outcome == ProcessSaveOutcome.Saved && save.Overwrites.Count == 0), Text(seed, saves));
            Assert.True(steps.Contains("Ours") && steps.Contains("Bea's"), "seed " + seed + ": " + string.Join(", ", steps));
        }
    }

    [Fact]
    public void Against_a_plain_writer_no_change_is_lost_without_a_word()
    {
        var lost = 0;
        foreach (var seed in Depth.Seeds(usual: 60, deep: 2000))
        {
            var random = new Random(seed);
            var website = new TradingWebsite(Race, TimeSpan.FromMilliseconds(random.Next(1, 300)));
            var (save, isPlainAccepted, steps) = website.Run(async (processes, connection) =>
            {
                var other = await website.Octopus.ConnectAsync(space: null, "API-BEA", _none);
                var read = await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none);
                var plain = SavePlainlyAsync(website, website.SpaceOf(other), random.Next(3000), random.Next(1500));
                var ours = await SaveAsync(website, processes, connection, read, "Ours", random.Next(2000));
                var accepted = await plain;
                return (ours, accepted, (await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none)).Steps.Select(step => step.Name).ToList());
            });

            var isOurLost = !steps.Contains("Ours");
            var isTheirLost = isPlainAccepted && !steps.Contains("Plain");
            lost += isOurLost || isTheirLost ? 1 : 0;
            Assert.True(save.IsAuditChecked);
            Assert.True(!isOurLost || save.Outcome == ProcessSaveOutcome.Overwritten, Text(seed, save) + " but ours is gone");
            Assert.True(!isTheirLost || save.Overwrites.Any(overwrite => !overwrite.IsOurs && overwrite.User == "Bea"), Text(seed, save) + " but theirs is gone");
            Assert.True(isOurLost || isTheirLost || save.Overwrites.Count == 0, Text(seed, save) + " and nothing is gone");
        }

        // A test of a race in which nothing is ever lost would show nothing.
        Assert.True(lost > 0);
    }

    private static async Task<ProcessSave> SaveAsync(TradingWebsite website, IDeploymentProcesses processes, OctopusConnection connection, DeploymentProcess read, string name, int delay)
    {
        await website.Octopus.Time.DelayAsync(TimeSpan.FromMilliseconds(delay), _none);
        var process = read with { Steps = [.. read.Steps, TradingWebsite.Step(name, server: true, TradingWebsite.Action(name, "Octopus.Email"))] };
        return await processes.SaveAsync(connection, process, commitMessage: null, TradingWebsite.Yes, _none);
    }

    /// <summary>As a script does it that knows nothing of claims: read, think, put.</summary>
    private static async Task<bool> SavePlainlyAsync(TradingWebsite website, OctopusSpace space, int delay, int thinking)
    {
        await website.Octopus.Time.DelayAsync(TimeSpan.FromMilliseconds(delay), _none);
        var project = await TradingWebsite.ProjectAsync(space);
        var document = await space.Processes.ReadAsync(project, gitReference: null, _none);
        await website.Octopus.Time.DelayAsync(TimeSpan.FromMilliseconds(thinking), _none);
        ((JArray)document["Steps"]!).Add(new JObject { ["Name"] = "Plain", ["Actions"] = new JArray(new JObject { ["Name"] = "Plain", ["ActionType"] = "Octopus.Email" }) });
        return await space.Processes.SaveAsync(project, gitReference: null, document, _none) is Sent<JObject>.Accepted;
    }

    private static string Text(int seed, params IEnumerable<ProcessSave> saves) =>
        "seed " + seed.ToString(CultureInfo.InvariantCulture) + ": " + string.Join("; ", saves.Select(save => save + " v" + save.Version + " " + string.Join(", ", save.Overwrites) + string.Join(", ", save.Remarks)));
}
