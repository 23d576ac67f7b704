using Coordination.Core.Octopus.Transport;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

public sealed class UriTemplateTests
{
    private const string Tasks = "/api/tasks{/id}{?skip,ids,take}";

    [Fact]
    public void Parts_without_a_value_vanish() => Assert.Equal("/api/tasks", UriTemplate.Expand(Tasks));

    [Fact]
    public void A_path_part_brings_its_slash() => Assert.Equal("/api/tasks/ServerTasks-1", UriTemplate.Expand(Tasks, ("id", ["ServerTasks-1"])));

    [Fact]
    public void Lists_are_joined_with_commas_in_the_order_of_the_template() =>
        Assert.Equal("/api/tasks?ids=A,B&take=2", UriTemplate.Expand(Tasks, ("take", ["2"]), ("ids", ["A", "B"])));

    [Fact]
    public void What_the_template_does_not_name_is_not_sent() => Assert.Equal("/api/tasks?take=2", UriTemplate.Expand(Tasks, ("take", ["2"]), ("name", ["x"])));

    [Fact]
    public void Names_are_found_without_regard_to_case() => Assert.Equal("/api/Spaces-1", UriTemplate.Expand("/api/{spaceId}", ("SpaceID", ["Spaces-1"])));

    [Fact]
    public void Values_are_escaped() => Assert.Equal("/r/1.0.0%2Bbuild.1%20%2F%3F", UriTemplate.Expand("/r{/version}", ("version", ["1.0.0+build.1 /?"])));

    [Fact]
    public void Further_parameters_follow_a_query_that_is_there() => Assert.Equal("/r?a=1&b=2", UriTemplate.Expand("/r?a=1{&b,c}", ("b", ["2"])));

    [Fact]
    public void A_bracket_that_is_never_closed_is_text() => Assert.Equal("/r/{id", UriTemplate.Expand("/r/{id", ("id", ["1"])));

    [Theory]
    [InlineData("take", true)]
    [InlineData("TAKE", true)]
    [InlineData("id", true)]
    [InlineData("name", false)]
    public void It_tells_what_it_names(string name, bool expected) => Assert.Equal(expected, UriTemplate.Names(Tasks, name));
}
