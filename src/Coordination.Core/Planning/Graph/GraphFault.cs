namespace Coordination.Core.Planning.Graph;

/// <summary>What is wrong with the order of a plan.</summary>
/// <param name="Deployment">Number of the deployment that it is wrong with.</param>
/// <param name="Id">Id of the failure.</param>
/// <param name="What">What is wrong, as a sentence.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record GraphFault(int Deployment, string Id, string What, string Remedy);
