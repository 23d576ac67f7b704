using System;

namespace Coordination.Unit.Tests.Octopus.Support;

/// <summary>Always the same number, so that waits can be told exactly.</summary>
internal sealed class FixedRandom(double value) : Random(0)
{
    public override double NextDouble() => value;
}
