using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Processes;

namespace Coordination.Unit.Tests.Waiting.Processes;

/// <summary>Makes processes of names.</summary>
internal static class Outlines
{
    /// <summary>A process of these steps.</summary>
    public static ProcessOutline Of(params StepResource[] steps) => ProcessOutline.Of(new ProcessResource { Steps = steps });

    /// <summary>A step with these actions; with none, its only action is called as it is.</summary>
    public static StepResource Step(string name, params string[] actions) =>
        new() { Name = name, Actions = [.. actions.DefaultIfEmpty(name).Select(action => new ActionResource { Id = action, Name = action })] };
}
