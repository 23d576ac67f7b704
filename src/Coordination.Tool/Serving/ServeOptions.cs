namespace Coordination.Tool.Serving;

/// <summary>What is served, and how.</summary>
/// <param name="Scenario">Full path of a scenario file, or of a folder of documents.</param>
/// <param name="Port">Port on the loopback address; 0 for one that is free.</param>
/// <param name="Speed">How many times as fast as ours the server's clock goes; above 0.</param>
/// <param name="VirtualDirectory">Virtual directory with a leading slash; empty for none.</param>
/// <param name="AllowScripts">Scripts that steps of the scenario name run as processes of this machine.</param>
internal sealed record ServeOptions(string Scenario, int Port, double Speed, string VirtualDirectory, bool AllowScripts);
