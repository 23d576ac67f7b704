using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Coordination.Core.Planning.Files;

/// <summary>Collects what is wrong with a plan file.</summary>
internal sealed class PlanFileFaults(string path)
{
    private readonly List<(FileMark Mark, Failure Failure)> _found = [];

    /// <summary>Adds a fault.</summary>
    /// <param name="id">Id of the failure.</param>
    /// <param name="mark">Where it is.</param>
    /// <param name="what">What is wrong, as a sentence.</param>
    /// <param name="remedy">What to do about it.</param>
    public void Add(string id, FileMark mark, string what, string? remedy = null) =>
        _found.Add((mark, new Failure(id, FailureKind.Invalid, Path.GetFileName(path) + ", " + mark + ": " + what) { Target = path, Remedy = remedy }));

    /// <summary>Throws all faults together, in the order of the file, if there is any.</summary>
    public void ThrowIfAny()
    {
        if (_found.Count > 0)
            throw new CoordinationException([.. _found.OrderBy(one => one.Mark.Line).ThenBy(one => one.Mark.Column).Select(one => one.Failure)]);
    }
}
