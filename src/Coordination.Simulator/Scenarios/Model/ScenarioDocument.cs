using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Scenarios;

/// <summary>A document as a server's REST API returns it.</summary>
/// <param name="Collection">The folder that it was in, as "Projects".</param>
/// <param name="Content">The document.</param>
/// <param name="Source">The file, for messages.</param>
internal sealed record ScenarioDocument(string Collection, JObject Content, string Source);
