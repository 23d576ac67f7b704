using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Unit.Tests.Planning.Graph;

/// <summary>Plans written short: <c>A</c> after nothing, <c>B:A</c> after A, <c>C:A,B</c> after both.</summary>
internal static class Plans
{
    public static IReadOnlyList<PlannedDeployment> Of(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Deployment)];

    private static PlannedDeployment Deployment(string text, int place)
    {
        var parts = text.Split(':');
        return new PlannedDeployment
        {
            Name = parts[0],
            Project = parts[0],
            After = parts.Length == 1 ? [] : parts[1].Split(','),
            Position = "line " + (place + 1),
        };
    }
}
