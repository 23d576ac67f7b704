using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

public sealed class PagingTests
{
    [Fact]
    public void A_page_has_thirty_items_unless_told_otherwise_and_the_envelope_of_a_recorded_one()
    {
        var page = new TestApi().WithEnvironments(70).Get("/api/Spaces-1/environments").Body;

        Assert.Equal("Environment", (string?)page["ItemType"]);
        Assert.Equal(70, (int?)page["TotalResults"]);
        Assert.Equal(30, (int?)page["ItemsPerPage"]);
        Assert.Equal(3, (int?)page["NumberOfPages"]);
        Assert.Equal(2, (int?)page["LastPageNumber"]);
        Assert.Equal(30, ((JArray)page["Items"]!).Count);
        Assert.Equal("/api/Spaces-1/environments{?name,skip,ids,take,partialName}", Link(page, "Template"));
        Assert.Equal("/api/Spaces-1/environments?skip=0&take=30", Link(page, "Self"));
        Assert.Equal("/api/Spaces-1/environments?skip=0&take=30", Link(page, "Page.Current"));
        Assert.Equal("/api/Spaces-1/environments?skip=60&take=30", Link(page, "Page.Last"));
        Assert.Equal("/api/Spaces-1/environments?skip=0&take=2147483647", Link(page, "Page.All"));
        Assert.Equal("/api/Spaces-1/environments?skip=30&take=30", Link(page, "Page.Next"));
        Assert.Null(Link(page, "Page.Previous"));
    }

    [Fact]
    public void Following_next_gives_every_item_once_and_ends()
    {
        var api = new TestApi().WithEnvironments(70);
        var seen = 0;
        var next = "/api/Spaces-1/environments?take=9";
        while (next is not null)
        {
            var page = api.Get(next).Body;
            Assert.Equal(seen, (int?)page["Items"]![0]!["SortOrder"]);
            seen += ((JArray)page["Items"]!).Count;
            next = Link(page, "Page.Next");
        }

        Assert.Equal(70, seen);
    }

    [Fact]
    public void Filters_stay_in_the_links()
    {
        var page = new TestApi().WithEnvironments(70).Get("/api/Spaces-1/environments?partialName=Env%206&take=2").Body;

        Assert.Equal(11, (int?)page["TotalResults"]);
        Assert.Equal("/api/Spaces-1/environments?skip=2&take=2&partialName=Env%206", Link(page, "Page.Next"));
    }

    [Fact]
    public void A_page_in_the_middle_links_back()
    {
        var page = new TestApi().WithEnvironments(70).Get("/api/Spaces-1/environments?skip=10&take=20").Body;

        Assert.Equal("/api/Spaces-1/environments?skip=0&take=20", Link(page, "Page.Previous"));
        Assert.Equal("/api/Spaces-1/environments?skip=30&take=20", Link(page, "Page.Next"));
    }

    [Fact]
    public void All_of_them_fit_on_the_largest_page()
    {
        var page = new TestApi().WithEnvironments(70).Get("/api/Spaces-1/environments?skip=0&take=2147483647").Body;

        Assert.Equal(70, ((JArray)page["Items"]!).Count);
        Assert.Null(Link(page, "Page.Next"));
    }

    [Fact]
    public void Nothing_is_a_page_too()
    {
        var page = new TestApi().Get("/api/Spaces-1/tenants").Body;

        Assert.Equal(0, (int?)page["TotalResults"]);
        Assert.Equal(1, (int?)page["NumberOfPages"]);
        Assert.Empty((JArray)page["Items"]!);
        Assert.Equal(5, ((JObject)page["Links"]!).Properties().Count());
    }

    private static string? Link(JToken page, string name) => (string?)page["Links"]![name];
}
