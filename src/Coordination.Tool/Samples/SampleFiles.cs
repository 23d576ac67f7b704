using System;
using System.IO;

namespace Coordination.Tool.Samples;

/// <summary>The plan and the scenario that are used when none is named.</summary>
internal static class SampleFiles
{
    private const string Folder = "Samples";

    public static string Plan => Find("trading.plan.yaml");

    public static string Scenario => Find("trading.scenario.yaml");

    // They are copied beside the program when it is built.
    private static string Find(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, Folder, name);
        if (File.Exists(path))
            return path;
        throw new CoordinationException(new Failure("SampleMissing", FailureKind.Damaged, $"The sample {name} is not beside the program, where it was put when the program was built: {path}.")
        {
            Target = path,
            Remedy = "Build the tool again, or name a plan and a scenario of your own.",
        });
    }
}
