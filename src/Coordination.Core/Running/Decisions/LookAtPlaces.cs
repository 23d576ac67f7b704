using System.Collections.Generic;

namespace Coordination.Core.Running;

/// <summary>Look what is deployed where these nodes want to go: their policies ask it before they are asked for.</summary>
internal sealed record LookAtPlaces(IReadOnlyList<int> Nodes) : Decision;
