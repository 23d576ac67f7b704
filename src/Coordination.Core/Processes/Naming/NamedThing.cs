namespace Coordination.Core.Processes.Naming;

/// <summary>Something that a process can refer to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Another way to write it; null where there is none.</param>
internal sealed record NamedThing(string Id, string Name, string? Slug);
