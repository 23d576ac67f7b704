using System;
using System.Globalization;

namespace Coordination.Simulator.Scenarios;

/// <summary>A scenario cannot be read. The message says what is wrong and what would be right; line and column say where.</summary>
public sealed class ScenarioException : Exception
{
    internal ScenarioException(string message, long line, long column)
        : base(string.Format(CultureInfo.InvariantCulture, "Line {0}, column {1}: {2}", line, column, message))
    {
        Line = line;
        Column = column;
    }

    internal ScenarioException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Line of the fault, from 1; 0 where the fault has no place in a text.</summary>
    public long Line { get; }

    /// <summary>Column of the fault, from 1; 0 where the fault has no place in a text.</summary>
    public long Column { get; }
}
