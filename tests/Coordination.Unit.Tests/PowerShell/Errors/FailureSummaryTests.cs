using System;
using System.Linq;
using Coordination.PowerShell.Errors;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Errors;

public sealed class FailureSummaryTests
{
    [Fact]
    public void Several_faults_are_numbered() =>
        Assert.EndsWith("2. fault 2 Mend it.", FailureSummary.Of(Faults(2)).Message, StringComparison.Ordinal);

    [Fact]
    public void One_fault_stands_for_itself()
    {
        var fault = Faults(1)[0];
        Assert.Same(fault, FailureSummary.Of([fault]));
    }

    [Fact]
    public void Very_many_faults_are_counted()
    {
        var message = FailureSummary.Of(Faults(1000)).Message;
        Assert.StartsWith("1000 faults", message, StringComparison.Ordinal);
        Assert.Contains("20. fault 20 ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("fault 21 ", message, StringComparison.Ordinal);
        Assert.Contains("980 more", message, StringComparison.Ordinal);
    }

    private static Failure[] Faults(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new Failure("Fault", FailureKind.Invalid, "fault " + number) { Remedy = "Mend it." })];
}
