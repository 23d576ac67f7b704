namespace Coordination.Simulator.State;

internal sealed class Tag
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>"Set/Tag": the server's own, whatever a document says.</summary>
    public string CanonicalTagName { get; set; } = "";

    public string Color { get; set; } = "#333333";

    public string? Description { get; set; }

    public int SortOrder { get; set; }
}
