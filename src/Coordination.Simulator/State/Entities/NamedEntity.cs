namespace Coordination.Simulator.State;

/// <summary>An entity that people find by name, or by the slug made of it.</summary>
internal abstract class NamedEntity : Entity
{
    public string Name { get; set; } = "";

    public string? Slug { get; set; }

    public string? Description { get; set; }
}
