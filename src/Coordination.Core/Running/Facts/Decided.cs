using System;

namespace Coordination.Core.Running;

/// <summary>Decisions were taken. It is applied before any of them is carried out, so no request leaves unrecorded.</summary>
internal sealed record Decided(DateTimeOffset At, DecisionSet Set) : Fact(At);
