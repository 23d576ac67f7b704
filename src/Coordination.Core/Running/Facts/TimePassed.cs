using System;

namespace Coordination.Core.Running;

/// <summary>Nothing happened up to now.</summary>
internal sealed record TimePassed(DateTimeOffset At) : Fact(At);
