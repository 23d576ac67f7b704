using System;

namespace Coordination.Core.Planning.Files;

/// <summary>Reads a plan from a YAML or JSON file.</summary>
internal static class PlanFile
{
    /// <summary>Reads the plan. All faults of the file come together in one <see cref="CoordinationException"/>, each with its line and column.</summary>
    /// <param name="path">Full path of the file.</param>
    public static CoordinationPlan Read(string path) => throw new NotSupportedException(path);
}
