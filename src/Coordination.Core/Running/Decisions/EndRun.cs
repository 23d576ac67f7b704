namespace Coordination.Core.Running;

/// <summary>Everything is known: the run is over.</summary>
internal sealed record EndRun : Decision;
