using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace Coordination.Simulator.State;

/// <summary>A question to people on which a task waits.</summary>
internal sealed class Interruption : Entity
{
    public string Title { get; set; } = "";

    public InterruptionType Type { get; set; }

    public DateTimeOffset Created { get; set; }

    public bool IsPending { get; set; } = true;

    public List<string> RelatedDocumentIds { get; set; } = [];

    public List<string> ResponsibleTeamIds { get; set; } = [];

    public string? ResponsibleUserId { get; set; }

    public string TaskId { get; set; } = "";

    /// <summary>Id of the leaf of the activity log that waits.</summary>
    public string CorrelationId { get; set; } = "";

    public bool IsLinkedToOtherInterruption { get; set; }

    /// <summary>What was submitted; empty before.</summary>
    [JsonIgnore]
    public Dictionary<string, string?> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The instructions of a manual intervention, or the error that needs guidance.</summary>
    [JsonIgnore]
    public string Instructions { get; set; } = "";

    /// <summary>Name of the field that carries the answer: Result, or Guidance.</summary>
    [JsonIgnore]
    public string AnswerField => Type == InterruptionType.GuidedFailure ? "Guidance" : "Result";

    /// <summary>The answers that the form offers: Proceed and Abort, or Fail, Retry and, for steps that are not required, Ignore and Exclude.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Answers { get; set; } = [];

    /// <summary>Takes the answer.</summary>
    [JsonIgnore]
    public Action<string> Answered { get; set; } = static _ => { };

    [JsonIgnore]
    public ServerTask Task { get; set; } = null!;
}
