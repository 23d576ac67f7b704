namespace Coordination.Core.Running;

/// <summary>Something that a run does next.</summary>
internal abstract record Decision;
