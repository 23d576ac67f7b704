using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Coordination.Benchmarks.Promptness;

/// <summary>How many wait for what: projects of two steps, of which the second is waited for.</summary>
/// <param name="Waits">How many waits begin at once.</param>
/// <param name="Deployments">How many deployments, each of a project of its own, they wait for.</param>
internal sealed record WaitCase(int Waits, int Deployments)
{
    /// <summary>By how much the time of a step varies from deployment to deployment, up and down.</summary>
    public int JitterPercent { get; init; } = 20;

    /// <summary>How many times longer the first step takes than it ever did.</summary>
    public double Longer { get; init; } = 1;

    /// <summary>How often each project was deployed before.</summary>
    public int Earlier { get; init; } = 3;

    /// <summary>Whether the steps varied in the past, too; otherwise each took what it usually takes.</summary>
    public bool VariedBefore { get; init; }

    /// <summary>Whether the process was changed since the last deployment.</summary>
    public bool HasNewProcess { get; init; }

    /// <summary>Whether the server shows processes one by one only.</summary>
    public bool LacksProcessLists { get; init; }

    /// <summary>The seed of the first server.</summary>
    public int FirstSeed { get; init; } = 1;

    /// <summary>How many delays are to be measured at least.</summary>
    public int Samples { get; init; } = 400;

    /// <summary>What the first step of a project usually takes.</summary>
    public static TimeSpan UsualFirst(int project) => TimeSpan.FromSeconds(120 + (project * 37 % 180));

    /// <summary>The server.</summary>
    public string Yaml() => string.Join(
        "\n",
        Enumerable.Range(1, Deployments)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"  - {{ name: Project{number:0000}, releases: [1.0.0, 1.0.1], {Past()}steps: [ {{ name: First, duration: {UsualFirst(number).TotalSeconds}s, jitter: {JitterPercent}% }}, {{ name: Second, duration: 5m, jitter: {JitterPercent}% }} ] }}"))
            .Prepend("projects:").Prepend("environments: [Staging]").Prepend("server: { taskCap: 5000 }").Prepend(LacksProcessLists ? "switches: { processListsAreMissing: true }" : string.Empty));

    private string Past() => Earlier == 0 || VariedBefore ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"deployed: {{ Staging: {{ version: 1.0.0, times: {Earlier} }} }}, ");

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Words());

    private IEnumerable<string> Words()
    {
        yield return $"{Waits} on {Deployments}";
        if (JitterPercent != 20)
            yield return $"{JitterPercent} %";
        if (Longer != 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"{Longer} times as long as ever");
        if (Earlier != 3)
            yield return Earlier == 0 ? "never deployed before" : $"deployed {Earlier} times before";
        if (VariedBefore)
            yield return "as much before";
        if (HasNewProcess)
            yield return "the process changed since";
        if (LacksProcessLists)
            yield return "processes read one by one";
    }
}
