namespace Coordination.Simulator.Faults;

/// <summary>A fault, the requests it is about, and which of those meet it.</summary>
/// <param name="On">Which requests are counted.</param>
/// <param name="When">Which of the counted ones meet the fault.</param>
/// <param name="Fault">What happens to them.</param>
public sealed record FaultRule(RequestPattern On, FaultSchedule When, Fault Fault);
