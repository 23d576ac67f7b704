using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class LibraryVariableSet : NamedEntity
{
    public string? VariableSetId { get; set; }

    /// <summary>Variables or ScriptModule.</summary>
    public string ContentType { get; set; } = "Variables";

    public JArray Templates { get; set; } = [];
}
