namespace Coordination.Simulator.Scripts;

/// <summary>What a server needs to run scripts.</summary>
/// <param name="Runner">Starts their processes.</param>
/// <param name="ServerUri">Where scripts reach the server, with its virtual directory: their <c>Octopus.Web.ServerUri</c>.</param>
internal sealed record ScriptHost(IScriptRunner Runner, string ServerUri);
