using System.Text;
using Coordination.Core.Claims;
using Xunit;

namespace Coordination.Unit.Tests.Claims;

public sealed class ClaimNameTests
{
    [Fact]
    public void One_name_however_it_is_written()
    {
        var composed = ClaimName.TryMake("lock", "café")!;
        var decomposed = ClaimName.TryMake("lock", "  CAFÉ".Normalize(NormalizationForm.FormD) + " ")!;

        Assert.Equal(composed.RecordNameOf(7), decomposed.RecordNameOf(7));
        Assert.Matches("^Coordination lock café #[0-9a-f]{12} @00000007$", composed.RecordNameOf(7));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    public void Nothing_is_no_name(string written) => Assert.Null(ClaimName.TryMake("lock", written));

    [Fact]
    public void Half_a_letter_is_no_name() => Assert.Null(ClaimName.TryMake("lock", "a\ud800"));

    [Fact]
    public void No_name_is_too_long_for_the_server_nor_cut_inside_a_letter()
    {
        var name = ClaimName.TryMake("lock", string.Concat(System.Linq.Enumerable.Repeat("𝒳", 300)))!.RecordNameOf(ClaimName.HighestNumber);

        Assert.True(name.Length <= ClaimName.LongestRecordName);
        Assert.True(name.IsNormalized());
    }

    [Theory]
    [InlineData("Coordination lock other #000000000000 @00000001")]
    [InlineData("Coordination lock shop")]
    [InlineData("")]
    public void Names_of_others_have_no_number(string recordName) => Assert.Null(ClaimName.TryMake("lock", "shop")!.NumberOf(recordName));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Somebody's variables")]
    [InlineData("x\ncoordination/2 a - {}")]
    [InlineData("x\ncoordination/1 a")]
    public void Descriptions_of_others_cannot_be_read(string? description) => Assert.Null(ClaimContent.TryRead(description));
}
