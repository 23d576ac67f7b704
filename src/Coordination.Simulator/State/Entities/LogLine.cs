using System;

namespace Coordination.Simulator.State;

internal sealed record LogLine(LogCategory Category, DateTimeOffset OccurredAt, string MessageText, string? Detail = null);
