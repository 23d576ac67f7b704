using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>One line of a preview.</summary>
/// <param name="Action">The action.</param>
/// <param name="Number">Its number: "1", or "2.1" for an action of a step with several.</param>
/// <param name="Roles">Target roles; empty for what runs on the server.</param>
/// <param name="Machines">Machines of these roles in the environment.</param>
/// <param name="CanBeSkipped">False for required actions.</param>
/// <param name="HasNoApplicableMachines">It has roles and no machine has one.</param>
internal sealed record PreviewedAction(ProcessAction Action, string Number, IReadOnlyList<string> Roles, IReadOnlyList<Machine> Machines, bool CanBeSkipped, bool HasNoApplicableMachines);
