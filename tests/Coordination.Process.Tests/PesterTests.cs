using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Coordination.Process.Tests;

/// <summary>Every test of <c>tests/Pester</c>, each by its name, in a real PowerShell.</summary>
public sealed class PesterTests
{
    public static TheoryData<string, string> Tests
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (file, test) in PesterFile.Tests())
                rows.Add(file, test);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public async Task In_PowerShell(string file, string test)
    {
        if (await PesterShell.WhyNotAsync() is { } reason)
            Assert.Skip(reason);

        var results = await PesterRun.ResultsAsync(file);
        var result = results.Tests.SingleOrDefault(one => one.Name == test);
        if (result is null)
            Assert.Fail("The test did not run. " + string.Join('\n', results.Faults));
        else if (result.Result == "Skipped")
            Assert.Skip("Skipped by Pester. " + result.Error);
        else
            Assert.True(result.Result == "Passed", result.Error + string.Join('\n', results.Faults));
    }

    [Fact]
    public void Names_of_tests_are_unique_in_their_file()
    {
        var rows = PesterFile.Tests().ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, rows.Distinct().Count());
    }
}
