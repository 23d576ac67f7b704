using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Locking;
using Xunit;

namespace Coordination.Unit.Tests.Locking;

public sealed class LockTemplateTests
{
    private static readonly StepLockPlace _place = new() { Project = "API", Environment = "Staging", Machine = "web01" };

    [Theory]
    [InlineData("shop", "shop")]
    [InlineData("db/{Environment}/{tenant}", "db/Staging/untenanted")]
    [InlineData("{Project} on { Machine }", "API on web01")]
    [InlineData("{{x}}", "{x}")]
    public void Fields_are_filled(string template, string name) => Assert.Equal(name, Fill(template, out _));

    [Theory]
    [InlineData("", "LockNameEmpty")]
    [InlineData("{Channel}x", "LockFieldUnknown")]
    [InlineData("x{", "LockNameInvalid")]
    [InlineData("x}", "LockNameInvalid")]
    [InlineData("a\nb", "LockNameInvalid")]
    [InlineData("a\u200bb", "LockNameInvalid")]
    [InlineData("a\u202eb", "LockNameInvalid")]
    public void What_is_no_name_is_told(string template, string id)
    {
        Assert.Null(Fill(template, out var faults));
        Assert.Equal(id, faults.Single().Id);
    }

    [Fact]
    public void A_field_without_a_value_is_told()
    {
        var faults = new List<Failure>();

        Assert.Null(LockTemplate.Fill("db/{Environment}", new StepLockPlace(), faults));
        Assert.Equal("LockFieldEmpty", faults.Single().Id);
    }

    [Fact]
    public void A_name_may_have_120_letters()
    {
        Assert.NotNull(Fill(new string('x', 120), out _));
        Assert.Null(Fill(new string('x', 121), out var faults));
        Assert.Equal("LockNameTooLong", faults.Single().Id);
    }

    private static string? Fill(string template, out List<Failure> faults)
    {
        faults = [];
        return LockTemplate.Fill(template, _place, faults);
    }
}
