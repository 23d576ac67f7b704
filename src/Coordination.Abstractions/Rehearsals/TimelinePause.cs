using System;

namespace Coordination;

/// <summary>A time in which a deployment waited for a person.</summary>
/// <param name="From">When it was first seen waiting, from the start of the run.</param>
/// <param name="To">When it was first seen to go on, from the start of the run.</param>
public sealed record TimelinePause(TimeSpan From, TimeSpan To);
