using System;
using System.Collections.Generic;
using Coordination.Core.Folding;

namespace Coordination.Core.Running;

/// <summary>What is known of one planned deployment. Written by <see cref="RunState.Apply"/> only.</summary>
internal sealed class Node(int index, ResolvedDeployment planned, int unmet)
{
    /// <summary>Its place in the plan, from 0.</summary>
    public int Index { get; } = index;

    public ResolvedDeployment Planned { get; } = planned;

    /// <summary>Its name as it stands in markers.</summary>
    public string MarkerName { get; } = Marker.NameFor(planned);

    /// <summary>Whether it is deployed where it, or something newer, is there already.</summary>
    public DeploymentPolicy Policy { get; set; } = planned.Policy;

    /// <summary>What the last look at what is deployed there showed; null before the first.</summary>
    public PlaceSeen? Place { get; set; }

    /// <summary>The other nodes that go to the same place.</summary>
    public IReadOnlyList<int> SamePlace { get; set; } = [];

    /// <summary>The nodes that come after it.</summary>
    public List<int> Dependants { get; } = [];

    /// <summary>How many of those that it comes after have not let it start yet.</summary>
    public int Unmet { get; set; } = unmet;

    public NodeStage Stage { get; set; }

    /// <summary>Whether it is to be judged.</summary>
    public bool Dirty { get; set; }

    /// <summary>When it wants to be judged though nothing happened.</summary>
    public DateTimeOffset? Alarm { get; set; }

    /// <summary>What keeps it from ever starting, once that is known.</summary>
    public Ending? Barred { get; set; }

    /// <summary>The last request that may have reached the server, from 1; 0 before the first.</summary>
    public int Attempt { get; set; }

    /// <summary>When the request was sent that repeated one whose answer was lost; the last such.</summary>
    public DateTimeOffset? Repeated { get; set; }

    /// <summary>Requests whose answers were lost and whose deployments have not been found: they may still be carried out.</summary>
    public List<int> Doubts { get; } = [];

    /// <summary>When the request was given up whose settling goes on.</summary>
    public DateTimeOffset GivenUp { get; set; }

    /// <summary>How the last request failed.</summary>
    public Failure? CreateFailure { get; set; }

    /// <summary>Whether the last request was refused while an earlier one is in doubt.</summary>
    public bool RefusedInDoubt { get; set; }

    /// <summary>When it was asked for again because all that the server had of it was cancelled, in part by us; the last time.</summary>
    public DateTimeOffset? Crossed { get; set; }

    /// <summary>What looks have shown.</summary>
    public Cell Cell { get; } = new();

    /// <summary>The deployments that the server has of it.</summary>
    public List<Candidate> Candidates { get; } = [];

    /// <summary>The one that goes on.</summary>
    public Candidate? Chosen { get; set; }

    public Clocks Clocks { get; } = new();

    /// <summary>How it ended; null while that is open.</summary>
    public Ending? Ending { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset Ended { get; set; }

    /// <summary>Whether nothing more can become known of it.</summary>
    public bool Closed { get; set; }

    /// <summary>The deployment of it that has this task.</summary>
    public Candidate? Find(string taskId)
    {
        foreach (var candidate in Candidates)
        {
            if (string.Equals(candidate.TaskId, taskId, StringComparison.OrdinalIgnoreCase))
                return candidate;
        }

        return null;
    }
}
