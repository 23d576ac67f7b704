using System;
using System.IO;
using System.Text;
using Coordination.Core.Planning.Files;
using Xunit;

namespace Coordination.Unit.Tests.Planning.Files;

public sealed class PlanFileTextTests : IDisposable
{
    private const string Plan = "deployments: [Zürich]";

    private readonly string _folder = Directory.CreateTempSubdirectory("coordination-plan-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_file_is_said_to_be_missing()
    {
        var failure = FailureOf(Path.Combine(_folder, "none", "plan.yaml"));

        Assert.Equal(("PlanFileNotFound", FailureKind.NotFound), (failure.Id, failure.Kind));
        Assert.Contains("plan.yaml", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        Assert.Equal("PlanFileUnreadable", FailureOf(_folder).Id);
    }

    [Fact]
    public void A_file_that_another_program_keeps_to_itself_is_said_so()
    {
        var path = Write("plan.yaml", Encoding.UTF8.GetBytes(Plan));
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal("PlanFileUnreadable", FailureOf(path).Id);
    }

    [Fact]
    public void A_file_larger_than_any_plan_is_not_read()
    {
        var path = Path.Combine(_folder, "big.yaml");
        using (var file = new FileStream(path, FileMode.Create))
            file.SetLength(PlanFileText.Largest + 1);

        Assert.Equal("PlanFileTooBig", FailureOf(path).Id);
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 }, "control character at line 1, column 3")]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0x00 }, "control character at line 2, column 2")]
    [InlineData(new byte[] { 0x61, 0xFC, 0x62 }, "not text in UTF-8")]
    public void What_is_not_text_is_not_read(byte[] content, string message)
    {
        var failure = FailureOf(Write("plan.yaml", content));

        Assert.Equal("PlanFileNotText", failure.Id);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_read_with_and_without_a_byte_order_mark()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) })
        {
            var path = Write("plan.yaml", [.. encoding.GetPreamble(), .. encoding.GetBytes(Plan)]);

            Assert.Equal("Zürich", Assert.Single(PlanFile.Read(path).Deployments).Project);
        }
    }

    private static Failure FailureOf(string path) => Assert.Single(Assert.Throws<CoordinationException>(() => PlanFile.Read(path)).Failures);

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
