using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests.Tool;

/// <summary><c>coordination rehearse</c>, as a person starts it.</summary>
public sealed class RehearseTests
{
    [Fact]
    public async Task The_sample_deploys_two_projects_side_by_side_and_the_third_when_the_later_of_them_has_ended()
    {
        var run = await ToolProgram.RunAsync("rehearse", "--json");

        Assert.True(run.ExitCode == 0, run.ToString());
        var timeline = JsonDocument.Parse(run.Output).RootElement.GetProperty("timeline").EnumerateArray().ToDictionary(entry => entry.GetProperty("name").GetString()!, StringComparer.Ordinal);
        var (api, jobs, website) = (timeline["Trading API"], timeline["Trading Jobs"], timeline["Trading Website"]);
        Assert.True(At(api, "started") < At(jobs, "ended") && At(jobs, "started") < At(api, "ended"), "API and jobs do not overlap: " + run);
        var later = TimeSpan.FromTicks(Math.Max(At(api, "ended").Ticks, At(jobs, "ended").Ticks));
        Assert.InRange(At(website, "created"), later, later + TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task The_sample_shows_plan_timeline_critical_path_and_verdict_within_80_columns()
    {
        var run = await ToolProgram.RunAsync("rehearse");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains(run.Lines, line => line.Contains("3. Trading Website", StringComparison.Ordinal) && line.Contains("after Trading API and Trading Jobs", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("  Trading Jobs ", StringComparison.Ordinal) && line.Contains("███", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("Critical path: ", StringComparison.Ordinal) && line.Contains(" → Trading Website", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("Verdict: All 3 deployments succeed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_seed_prints_the_same_twice_and_its_journal_too()
    {
        var first = await ToolProgram.RunAsync("rehearse", "--seed", "7", "--json");
        var second = await ToolProgram.RunAsync("rehearse", "--seed", "7", "--json");

        Assert.Equal(first.Output, second.Output);
        Assert.NotEmpty(JsonDocument.Parse(first.Output).RootElement.GetProperty("journal").EnumerateArray());
    }

    [Fact]
    public async Task An_output_that_is_not_UTF_8_gets_plain_characters()
    {
        var run = await ToolProgram.RunAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["LC_ALL"] = "en_US.ISO-8859-1" }, "rehearse");
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows does not take the encoding of the output from the environment.");

        Assert.Contains(run.Lines, line => line.Contains("####", StringComparison.Ordinal));
        Assert.All(run.Output, character => Assert.True(char.IsAscii(character), $"'{character}' is not plain"));
    }

    [Fact]
    public async Task A_wider_output_is_used()
    {
        var run = await ToolProgram.RunAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["COLUMNS"] = "120" }, "rehearse");

        Assert.InRange(run.Lines.Max(line => line.Length), 100, 120);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_is_bad_input()
    {
        var run = await ToolProgram.RunAsync("rehearse", "no-such.plan.yaml");

        Refused(run, "no-such.plan.yaml");
    }

    [Fact]
    public async Task A_scenario_that_is_not_there_is_bad_input()
    {
        var run = await ToolProgram.RunAsync("rehearse", "--scenario", "no-such.scenario.yaml");

        Refused(run, "no-such.scenario.yaml");
    }

    [Fact]
    public async Task An_unknown_option_is_bad_input()
    {
        var run = await ToolProgram.RunAsync("rehearse", "--sede", "7");

        Refused(run, "--sede");
    }

    [Fact]
    public async Task A_misspelt_key_is_named_with_its_line_and_column()
    {
        var run = await RehearseAsync("name: X\nenvironment: Staging\ndeployments:\n  - project: Trading API\n    versoin: latest\n");

        Refused(run, "versoin", "line 5", "column 5");
    }

    [Fact]
    public async Task All_faults_of_a_plan_are_told_together()
    {
        var run = await RehearseAsync("name: X\nenvironment: Staging\ndeployments:\n  - project: Trading APY\n  - project: Trading Jobs\n    version: '[100,)'\n");

        Refused(run, "2 faults", "Trading APY", "Trading API", "[100,");
    }

    private static async Task<ProgramRun> RehearseAsync(string plan)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".plan.yaml");
        await File.WriteAllTextAsync(path, plan, TestContext.Current.CancellationToken);
        try
        {
            return await ToolProgram.RunAsync("rehearse", path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Refused(ProgramRun run, params string[] words)
    {
        Assert.True(run.ExitCode == 2, run.ToString());
        var unwrapped = string.Join(' ', run.Errors.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(words, word => Assert.Contains(word, unwrapped, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Verdict", run.Output, StringComparison.Ordinal);
    }

    private static TimeSpan At(JsonElement entry, string moment) => TimeSpan.Parse(entry.GetProperty(moment).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
