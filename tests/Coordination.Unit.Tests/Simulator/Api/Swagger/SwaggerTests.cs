using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api.Swagger;

/// <summary>Field by field: what the simulator answers has what a server's own description says, with the same type and form.</summary>
public sealed class SwaggerTests
{
    [Fact]
    public void Each_document_is_as_the_server_describes_it()
    {
        var description = new SwaggerDescription();
        var server = new FullServer();
        var differences = new List<string>();
        var compared = 0;
        foreach (var route in AllRoutes.Make().All.Where(route => route.Method == "GET" && (route.IsAnonymous || route.Template.Length > 0)))
        {
            if (description.SchemaOf("GET", route.Template.Text) is not { } schema)
                continue;
            var (status, body) = server.Get(route);
            Assert.True(status == 200, $"{route.Template.Text} is answered with {status}: {body}");
            differences.AddRange(description.Faults(schema, body));
            compared++;
        }

        Assert.True(compared > 70, $"Only {compared} routes were compared.");
        ListedDifferences.Hold("swagger-2020.5", differences);
    }

    [Theory]
    [InlineData("""{"Id":1}""", "SpaceResource.Id is no text")]
    [InlineData("""{"IsDefault":null}""", "SpaceResource.IsDefault is no boolean")]
    [InlineData("""{"SpaceManagersTeams":{}}""", "SpaceResource.SpaceManagersTeams is no list")]
    [InlineData("""{"LastModifiedOn":"2020-01-01"}""", "SpaceResource.LastModifiedOn is no date with an offset")]
    [InlineData("{}", "SpaceResource.Name is missing")]
    public void The_comparison_itself_can_fail(string document, string fault)
    {
        var description = new SwaggerDescription();

        Assert.Contains(fault, description.Faults(description.SchemaOf("GET", "spaces/{id}")!, JObject.Parse(document)));
    }
}
