using System.Collections.Generic;

namespace Coordination.Process.Tests;

/// <summary>What became of the tests of a file.</summary>
/// <param name="Tests">The tests that ran.</param>
/// <param name="Faults">What went wrong outside of any test.</param>
internal sealed record PesterResults(IReadOnlyList<PesterResult> Tests, IReadOnlyList<string> Faults);
