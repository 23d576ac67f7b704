using System;
using System.Collections.Generic;

namespace Coordination.Core.Waiting.Facts;

/// <summary>The server told which people the task waits for.</summary>
internal sealed record PeopleShown(DateTimeOffset At, IReadOnlyList<AwaitedPeople> People) : WaitFact(At);
