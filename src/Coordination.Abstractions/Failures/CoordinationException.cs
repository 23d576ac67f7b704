using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>Carries expected failures across a call that can only return its result. One place turns them into error records.</summary>
public sealed class CoordinationException : Exception
{
    /// <summary>Makes an exception of one failure.</summary>
    public CoordinationException(Failure failure, Exception? cause = null)
        : this([failure], cause)
    {
    }

    /// <summary>Makes an exception of all the failures that were found together; at least one.</summary>
    public CoordinationException(IReadOnlyList<Failure> failures, Exception? cause = null)
        : base(string.Join(Environment.NewLine, failures.Select(failure => failure.ToString())), cause)
    {
        if (failures.Count == 0)
            throw new ArgumentException("An exception of no failure says nothing.", nameof(failures));
        Failures = failures.ToArray();
    }

    /// <summary>What failed, in the order in which a person should read it.</summary>
    public IReadOnlyList<Failure> Failures { get; }
}
