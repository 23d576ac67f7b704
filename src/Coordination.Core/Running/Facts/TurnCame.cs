using System;

namespace Coordination.Core.Running;

/// <summary>One more deployment may be asked for.</summary>
internal sealed record TurnCame(DateTimeOffset At) : Fact(At);
