using System;

namespace Coordination.Core.Running;

/// <summary>The run began.</summary>
internal sealed record RunStarted(DateTimeOffset At) : Fact(At);
