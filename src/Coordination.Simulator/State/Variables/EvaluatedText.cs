using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>What a text in Octopus's variable syntax comes to.</summary>
/// <param name="Text">The text with what its references stand for; a reference to nothing stays as it is written.</param>
/// <param name="IsComplete">Whether no reference to nothing stays in it; one that is only asked about, in a condition, is no harm.</param>
/// <param name="Unknown">The names, asked about or referred to, that have no value.</param>
/// <param name="Strange">The first part that the simulator does not understand, which stays as it is written; null where it understands all.</param>
internal sealed record EvaluatedText(string Text, bool IsComplete, IReadOnlyList<string> Unknown, string? Strange)
{
    /// <summary>Whether a run condition of this text is met: it says something, and nothing that stands for no (source: Octostache, the library that Octopus evaluates with).</summary>
    public bool IsTrue => IsComplete && Holds(Text);

    /// <summary>Whether a value counts as true: any but none, 0, no, and false.</summary>
    public static bool Holds(string value) =>
        value.Trim() is { Length: > 0 } said && said is not "0" && !said.Equals("no", StringComparison.OrdinalIgnoreCase) && !said.Equals("false", StringComparison.OrdinalIgnoreCase);
}
