namespace Coordination.Simulator.State;

/// <summary>Where an action runs.</summary>
/// <param name="Name">Name of the machine, or of the worker.</param>
/// <param name="Machine">Null for the server, a worker, or a made-up machine.</param>
internal sealed record RunTarget(string Name, Machine? Machine);
