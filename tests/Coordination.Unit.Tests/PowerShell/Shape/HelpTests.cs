using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Shape;

/// <summary>Help and cmdlets say the same, in both directions.</summary>
public sealed class HelpTests
{
    private static readonly string Folder = Path.Combine(Cmdlets.Repository, "module", "Help");

    public static TheoryData<string> Names => [.. Cmdlets.All.Select(Cmdlets.NameOf)];

    [Fact]
    public void Every_cmdlet_has_a_page_and_every_page_a_cmdlet()
    {
        var expected = Cmdlets.All.Select(Cmdlets.NameOf).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, Directory.GetFiles(Folder, "*-*.xml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));
        Assert.Equal(expected, XElement.Load(Path.Combine(Folder, "index.xml")).Elements("file").Select(file => Path.GetFileNameWithoutExtension((string)file.Attribute("name")!)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_has_all_that_a_reader_expects(string name)
    {
        var page = Page(name);
        Assert.Equal(name, (string?)page.Attribute("name"));
        Assert.InRange(page.Element("synopsis")!.Value.Length, 20, 120);
        Assert.NotEmpty(page.Element("description")!.Elements("para"));
        Assert.True(page.Elements("example").Count() >= 2);
        Assert.All(page.Elements("example"), example => Assert.True(HasText(example.Attribute("title")?.Value) && HasText(example.Element("code")?.Value) && HasText(example.Element("para")?.Value)));
        Assert.NotEmpty(page.Elements("note"));
        Assert.NotEmpty(page.Elements("link"));
        Assert.True(HasText((string?)page.Attribute("output")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_describes_exactly_the_parameters_that_there_are(string name)
    {
        var page = Page(name);
        var sets = page.Elements("set").Select(set => (string)set.Attribute("name")!).ToList();
        Assert.Equal(Facts.OfCmdlet(Type(name), sets), Facts.OfPage(page, sets));
        Assert.Equal(
            Cmdlets.Parameters(Type(name)).Select(parameter => parameter.Name + " " + Facts.PipelineOf(parameter)).Order(StringComparer.Ordinal),
            page.Elements("parameter").Select(parameter => (string?)parameter.Attribute("name") + " " + (string?)parameter.Attribute("pipeline")).Order(StringComparer.Ordinal));
        Assert.All(page.Elements("parameter"), parameter => Assert.True(parameter.Value.Length >= 15, (string?)parameter.Attribute("name")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Links_lead_somewhere(string name)
    {
        var places = Names.Select(row => row.Data).Concat(Directory.GetFiles(Path.Combine(Cmdlets.Repository, "module", "en-US"), "*.help.txt").Select(file => Path.GetFileName(file).Replace(".help.txt", string.Empty, StringComparison.Ordinal)));
        Assert.All(Page(name).Elements("link"), link => Assert.Contains(link.Value, places));
    }

    private static XElement Page(string name) => XElement.Load(Path.Combine(Folder, name + ".xml"));

    private static Type Type(string name) => Cmdlets.All.Single(type => Cmdlets.NameOf(type) == name);

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);
}
