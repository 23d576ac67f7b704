using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Coordination.Unit.Tests.Simulator.Scenarios;

/// <summary>A scenario that uses everything, with each of its values and keys wrong in each way: it works, or one fault is told with its place.</summary>
public sealed class ScenarioMistakeTests
{
    private const string Everything =
        """
        server: { name: Node, version: 2024.3, seed: 3, nodes: 2, taskCap: 3, apiKey: API-A, apiKeyExpiresAfter: 1d, startsAt: 2026-02-01T00:00:00Z, pickUpFrom: 1s, pickUpTo: 2s, rateLimit: { perMinute: 10, burst: 5 } }
        switches: { plannedSteps: whenReached, skippedSteps: hidden, interruptedSteps: pending, defaultTail: 5, fullCap: nothing, staleCommits: conflict, outsideTeam: refused, listsLag: 1s, dateAhead: 5s }
        faults: { seed: 1, dropTakes: 1s, rules: [{ on: GET tasks, fault: status, status: 503, retryAfter: 5s, every: 3 }, { fault: latency, by: 1s, chance: 10% }] }
        environments: [Dev, { name: Prod, guidedFailure: true }]
        lifecycles: [{ name: Straight, keep: 3, phases: [{ name: One, environments: [Dev], minimum: 1 }, { name: Two, automatic: [Prod], optional: true, priority: true, keep: 30d }] }]
        users: [{ name: anna, apiKey: API-B, displayName: Anna, service: true, permissions: [TaskView, { permissions: [ReleaseView], projects: [Shop], environments: [Dev], tenants: [Acme] }] }]
        teams: [{ name: Approvers, members: [anna] }]
        tenants: [{ name: Acme, tags: [Region/North], projects: { Shop: [Dev] } }]
        machines: [{ name: web-1, roles: [web], environments: [Dev], tenants: [Acme], tenantTags: [Region/North], disabled: true }]
        libraryVariableSets: [{ name: Shared, variables: { Colour: green } }]
        projects:
          - name: Shop
            group: All
            lifecycle: Straight
            description: Sells
            tenanted: TenantedOrUntenanted
            guidedFailure: 'On'
            cancelQueuedTasks: true
            libraryVariableSets: [Shared]
            variables: { Size: [{ value: '1', environments: [Dev], channels: [Beta] }, { value: '2', sensitive: true, prompt: { label: Size, required: true } }] }
            channels: [{ name: Beta, lifecycle: Straight, default: true }]
            git: { defaultBranch: main, url: 'https://git.example.com/x.git', branches: [main, { name: other, protected: true, steps: [{ name: Work }] }], tags: [v1] }
            steps:
              - { name: Work, role: web, window: 2, condition: Always, duration: 5s, jitter: 10%, fails: { environment: Dev, version: 1.0.0, machine: web-1, attempt: 1 }, answeredAfter: 5s, answer: Retry, environments: [Dev], channels: [Beta], tenantTags: [Region/North], required: true, package: Shop.Web }
              - { name: Approve, type: manual, instructions: Look, responsibleTeams: [Approvers], answeredAfter: 5s, answer: Proceed, blocksConcurrentDeployments: true, withPrevious: true }
              - { name: Both, actions: [{ name: First, outcome: warning }, { name: Second, run: Write-Host 1 }] }
              - { name: Deploy mail, type: release, deploys: Mail, deploymentCondition: IfNewer, passes: { Colour: red }, waits: false }
            releases: [1.0.0, { version: 2.0.0, channel: Beta, gitRef: v1, age: 3h, notes: New, packages: { Work: 1.1.0 } }]
            deployed: { Dev: [1.0.0, { version: 2.0.0, tenant: Acme, age: 1h, duration: 5m, times: 2, steps: { Work: 1m }, failedStep: Approve }] }
            runbooks: [{ name: Rebuild, environments: [Dev], tenanted: Untenanted, snapshot: First, published: true, steps: [{ name: Rebuild }], ran: { Dev: [3h, { age: 1h, state: Canceled }] } }]
          - { name: Mail, releases: [1.0.0], steps: [{ name: Work }], disabled: false }
        """;

    private static readonly bool IsDeep = Environment.GetEnvironmentVariable("COORDINATION_DEPTH") == "deep";

    private static readonly string[] Replacements = ["", "zzz", "-1", "[a, [b]]", "{ a: { b: c } }", "'\u00e4\u8a9e\U0001F600'", "99999999999999999999", "[]", "{}", "~", "\"line\\nbreak\""];

    [Fact]
    public void It_is_read_as_it_stands() => Assert.Null(Try(Everything));

    [Fact]
    public void Whatever_value_is_wrong_is_told_with_its_place()
    {
        Assert.Null(Try(Text(Parse(Everything))));
        var places = Nodes(Parse(Everything)).Count;
        Assert.True(places > 250, $"Only {places} places.");
        var told = 0;
        for (var place = 1; place < places; place++)
        {
            foreach (var replacement in IsDeep ? Replacements : Replacements.Skip(place % Replacements.Length).Take(1))
            {
                var root = Parse(Everything);
                var node = Nodes(root)[place];
                Replace(root, node, replacement.Length == 0 ? new YamlScalarNode("") : Parse(replacement));
                if (Try(Text(root)) is not { } fault)
                    continue;
                told++;
                Assert.True(fault.Line > 0 && fault.Column > 0, $"Without a place: {fault.Message}");
                Assert.DoesNotContain("API-B", fault.Message, StringComparison.Ordinal);
            }
        }

        Assert.True(told > 150, $"Only {told} faults were told.");
    }

    /// <summary>The fault; null where a server can be made of it. Any other exception is a bug.</summary>
    private static ScenarioException? Try(string yaml)
    {
        try
        {
            var scenario = Scenario.FromYaml(yaml);
            using var server = new OctopusServer(scenario, new VirtualTime(scenario.StartsAt));
            return null;
        }
        catch (ScenarioException fault)
        {
            return fault;
        }
        catch (Exception bug)
        {
            throw new InvalidOperationException($"{bug.GetType().Name}: {bug.Message}\n{yaml}", bug);
        }
    }

    private static YamlNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents[0].RootNode;
    }

    private static string Text(YamlNode root)
    {
        using var text = new StringWriter();
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        return text.ToString();
    }

    /// <summary>All values and keys, from the top.</summary>
    private static List<YamlNode> Nodes(YamlNode node) => node switch
    {
        YamlMappingNode map => [node, .. map.Children.SelectMany(pair => new[] { pair.Key }.Concat(Nodes(pair.Value)))],
        YamlSequenceNode list => [node, .. list.Children.SelectMany(Nodes)],
        _ => [node],
    };

    private static void Replace(YamlNode parent, YamlNode old, YamlNode replacement)
    {
        switch (parent)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children.ToList())
                {
                    if (ReferenceEquals(value, old)) map.Children[key] = replacement;
                    else if (ReferenceEquals(key, old) && !map.Children.ContainsKey(replacement)) Rename(map, key, replacement);
                    else Replace(value, old, replacement);
                }

                break;
            case YamlSequenceNode list:
                for (var place = 0; place < list.Children.Count; place++)
                {
                    if (ReferenceEquals(list.Children[place], old)) list.Children[place] = replacement;
                    else Replace(list.Children[place], old, replacement);
                }

                break;
        }
    }

    private static void Rename(YamlMappingNode map, YamlNode key, YamlNode replacement)
    {
        var value = map.Children[key];
        map.Children.Remove(key);
        map.Children.Add(replacement, value);
    }
}
