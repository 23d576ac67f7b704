using Coordination.Core.Folding;

namespace Coordination.Core.Running;

/// <summary>Tell the user something that concerns the whole run.</summary>
/// <param name="Outage">Which outage it is about.</param>
/// <param name="IsOver">Whether the outage ended.</param>
/// <param name="Text">What to say.</param>
internal sealed record Remark(OutageKind Outage, bool IsOver, string Text) : Decision;
