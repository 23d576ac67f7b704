using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>Whether many projects are at their versions, asked at once.</summary>
public sealed class ManyReleasesTests
{
    private const int OfEachKind = 25;

    private static readonly IReadOnlyList<string> _names = [.. Enumerable.Range(1, OfEachKind).SelectMany(number => new[] { $"Good {number}", $"Old {number}", $"Failed {number}", $"Never {number}" })];

    private static readonly string _yaml = "environments: [Dev, Test]\nprojects:\n" + string.Join("\n", _names.Select(Project));

    [Fact]
    public void A_hundred_questions_take_a_handful_of_requests_and_are_answered_in_their_order()
    {
        var (answers, requests) = Ask(_names.Select(name => Question(name)));

        Assert.Equal(_names.Select(name => name.StartsWith("Good", StringComparison.Ordinal)), answers.Select(answer => answer.IsSatisfied));
        Assert.Equal(["2.0.0", "1.0.0", "1.0.0", null], answers.Take(4).Select(answer => answer.Current));
        Assert.EndsWith("(the newest deployment there, of 2.0.0, is Failed); 2.0.0 is needed.", answers[2].Fault!.Message, StringComparison.Ordinal);
        Assert.True(requests.Count <= 12, $"{requests.Count} requests: " + string.Join(", ", requests.GroupBy(route => route).Select(route => $"{route.Count()} {route.Key}")));
    }

    [Fact]
    public void One_question_takes_three_requests() => Assert.Equal(3, Ask([Question("Good 1")]).Requests.Count);

    [Fact]
    public void What_cannot_be_answered_hinders_no_other()
    {
        var (answers, _) = Ask([Question("Good 1"), Question("God 1"), Question("Good 2", "latest"), Question("Good 3", environment: null), Question("Good 4")]);

        Assert.Equal([true, false, false, false, true], answers.Select(answer => answer.IsSatisfied));
        Assert.Equal([null, "ProjectNotFound", "VersionInvalid", "EnvironmentMissing", null], answers.Select(answer => answer.Errors.SingleOrDefault()?.Id));
    }

    private static ReleaseQuestion Question(string project, string version = "2.0.0", string? environment = "Dev") => new() { Project = project, Version = version, Environment = environment };

    private static (IReadOnlyList<ReleaseAnswer> Answers, IReadOnlyList<string> Requests) Ask(IEnumerable<ReleaseQuestion> questions)
    {
        var players = new Players(_yaml);
        var before = 0;
        var answers = players.Play(async connection =>
        {
            before = players.Octopus.Server.Journal.Entries.Count;
            return await players.Waits.CheckReleasesAsync(connection, [.. questions], CancellationToken.None);
        });
        return (answers, [.. players.Octopus.Server.Journal.Entries.Skip(before).Select(entry => entry.Route ?? string.Empty)]);
    }

    private static string Project(string name) => $"  - {{ name: {name}, releases: [1.0.0, 2.0.0]{Deployed(name)} }}";

    private static string Deployed(string name) => name.Split(' ')[0] switch
    {
        "Good" => ", deployed: { Dev: 2.0.0 }",
        "Old" => ", deployed: { Dev: 1.0.0 }",
        "Failed" => ", deployed: { Dev: [1.0.0, { version: 2.0.0, state: Failed }] }",
        _ => string.Empty,
    };
}
