namespace Coordination.Simulator.State;

/// <summary>Why a release must not progress.</summary>
internal sealed class Defect(string description)
{
    public string Description { get; } = description;

    public bool IsResolved { get; set; }
}
