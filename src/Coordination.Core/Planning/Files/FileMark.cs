using System.Globalization;
using System.Runtime.InteropServices;
using YamlDotNet.Core;

namespace Coordination.Core.Planning.Files;

/// <summary>A place in a file; line and column count from 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileMark(long Line, long Column)
{
    /// <summary>Where a file begins.</summary>
    public static FileMark Start { get; } = new(1, 1);

    /// <summary>The place that the YAML parser names.</summary>
    public static FileMark Of(Mark mark) => new(mark.Line, mark.Column);

    /// <summary>E.g. <c>line 7, column 5</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "line {0}, column {1}", Line, Column);
}
