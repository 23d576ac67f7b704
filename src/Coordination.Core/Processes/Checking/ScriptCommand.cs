using System;
using System.Collections.Generic;

namespace Coordination.Core.Processes.Checking;

/// <summary>A call of one of our cmdlets in a script, as far as its arguments are written out.</summary>
/// <param name="Name">Name of the cmdlet.</param>
/// <param name="Words">The words after it on its line, without quotes.</param>
/// <param name="HasBlock">Whether a script block follows.</param>
internal sealed record ScriptCommand(string Name, IReadOnlyList<string> Words, bool HasBlock)
{
    /// <summary>The argument of a parameter, by its name or, where no name stands before it, its place; null where it is none or a variable.</summary>
    public string? Argument(string parameter, int position)
    {
        string? found = null;
        for (var i = 0; i < Words.Count && found is null; i++)
        {
            if (string.Equals(Words[i], "-" + parameter, StringComparison.OrdinalIgnoreCase))
                found = i + 1 < Words.Count ? Words[i + 1] : null;
        }

        if (found is null && Words.Count > position && !Words[position].StartsWith("-", StringComparison.Ordinal))
            found = Words[position];
        return found is null || found.StartsWith("$", StringComparison.Ordinal) || found.Contains("#{") ? null : found;
    }
}
