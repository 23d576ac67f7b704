using System.Collections.Generic;

namespace Coordination.Simulator.Scripts.Messages;

/// <summary>What a script tells the server within its output, as <c>##octopus[progress percentage='NTA=']</c>.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Values">Its attributes, decoded.</param>
internal sealed record ServiceMessage(string Name, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The value of an attribute; null where it has none of the name.</summary>
    public string? Value(string name) => Values.TryGetValue(name, out var value) ? value : null;
}
