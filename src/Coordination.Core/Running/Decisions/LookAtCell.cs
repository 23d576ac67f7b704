namespace Coordination.Core.Running;

/// <summary>Look which deployments of the node the server has.</summary>
internal sealed record LookAtCell(int Node) : Decision;
