using System;
using Newtonsoft.Json;

namespace Coordination.Simulator.State;

internal sealed class Artifact : Entity
{
    public string Filename { get; set; } = "";

    public string? Source { get; set; }

    public string? ServerTaskId { get; set; }

    public DateTimeOffset Created { get; set; }

    public string? LogCorrelationId { get; set; }

    [JsonIgnore]
    public byte[] Content { get; set; } = [];
}
