using System;

namespace Coordination.Core.Running;

/// <summary>When a node wants to be judged again though nothing happened; null for never.</summary>
internal sealed record Alarm(int Node, DateTimeOffset? At);
