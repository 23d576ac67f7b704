namespace Coordination.Unit.Tests.Locking.Model;

/// <summary>One thing that can happen next.</summary>
/// <param name="Name">What, for the reader of a counterexample.</param>
/// <param name="IsFault">Whether it is something that need not happen.</param>
/// <param name="To">The state after it; null where the walk ends there.</param>
internal sealed record Move(string Name, bool IsFault, ModelState? To);
