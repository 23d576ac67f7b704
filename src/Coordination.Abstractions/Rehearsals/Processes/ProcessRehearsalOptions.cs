using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>What is taken to happen in the rehearsal of a process.</summary>
public sealed record ProcessRehearsalOptions
{
    /// <summary>How long an action is taken to run where nothing tells: 20 seconds unless said otherwise.</summary>
    public TimeSpan StepDuration { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>After what time a person is taken to answer where nothing tells: 5 minutes unless said otherwise.</summary>
    public TimeSpan AnswerAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Names of the steps or actions that fail; a person who is asked says no.</summary>
    public IReadOnlyList<string> Failing { get; init => field = value.ToArray(); } = [];
}
