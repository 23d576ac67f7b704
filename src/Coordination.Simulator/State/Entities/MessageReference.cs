namespace Coordination.Simulator.State;

/// <summary>Which part of an event's message names which document.</summary>
internal sealed record MessageReference(string ReferencedDocumentId, int StartIndex, int Length);
