using System;

namespace Coordination.Simulator.State;

/// <summary>What a server held at an instant; nobody changes it.</summary>
/// <param name="At">The instant, by the server's clock.</param>
/// <param name="State">What it held.</param>
internal sealed record SavedState(DateTimeOffset At, ServerState State);
