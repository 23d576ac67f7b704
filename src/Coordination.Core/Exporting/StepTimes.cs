using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Exporting;

/// <summary>How long actions took on one target in the deployments of a project that were read: the median, by the action's name.</summary>
internal sealed class StepTimes
{
    private const string Acquisition = "Acquire packages";

    private readonly Dictionary<string, List<TimeSpan>> _byAction = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds what a log tells; of nodes that were skipped, or have no beginning or end, nothing.</summary>
    public void Add(ActivityResource root)
    {
        foreach (var node in root.Children)
        {
            if (NameIn(node.Name) is { } step)
                AddStep(step, node);
            else if (string.Equals(node.Name, Acquisition, StringComparison.Ordinal))
                AddTime(Acquisition, node);
        }
    }

    /// <summary>The median; null where nothing was measured.</summary>
    public TimeSpan? Of(string action) => _byAction.TryGetValue(action, out var times) ? Median(times) : null;

    /// <summary>How long it took to acquire packages, each time.</summary>
    public IReadOnlyList<TimeSpan> Acquisitions => _byAction.TryGetValue(Acquisition, out var times) ? times : [];

    /// <summary>Of an even number, the lower one of the middle.</summary>
    public static TimeSpan? Median(IReadOnlyCollection<TimeSpan> times) => times.Count == 0 ? null : times.OrderBy(time => time).ElementAt((times.Count - 1) / 2);

    /// <summary>"Step 3: Deploy" or "Step 3.1: Stop": the name behind the number; null for what is no step.</summary>
    private static string? NameIn(string node)
    {
        const string Prefix = "Step ";
        var colon = node.IndexOf(": ", StringComparison.Ordinal);
        return colon > Prefix.Length && node.StartsWith(Prefix, StringComparison.Ordinal) && node.Substring(Prefix.Length, colon - Prefix.Length).All(character => char.IsDigit(character) || character == '.')
            ? node.Substring(colon + 2)
            : null;
    }

    private void AddStep(string name, ActivityResource node)
    {
        var actions = node.Children.Where(child => NameIn(child.Name) is not null).ToList();
        foreach (var action in actions)
            AddTargets(NameIn(action.Name)!, action);
        if (actions.Count == 0)
            AddTargets(name, node);
    }

    private void AddTargets(string name, ActivityResource node)
    {
        foreach (var measured in node.Children.Count > 0 ? node.Children : [node])
            AddTime(name, measured);
    }

    private void AddTime(string name, ActivityResource node)
    {
        if (node is not { Status: "Success" or "SuccessWithWarning", StartedAt: { } started, EndedAt: { } ended } || ended < started)
            return;
        if (!_byAction.TryGetValue(name, out var times))
            _byAction.Add(name, times = []);
        times.Add(ended - started);
    }
}
