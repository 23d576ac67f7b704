using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources;
using Coordination.Simulator.Api.Routing;
using Coordination.Unit.Tests.Simulator.Api.Swagger;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>Bodies that no client sends, to every route that takes one: each is answered, and none breaks the server.</summary>
public sealed class HostileBodyTests
{
    private static readonly bool IsDeep = Environment.GetEnvironmentVariable("COORDINATION_DEPTH") == "deep";

    private static readonly JToken[] WrongValues = [new JArray(), new JArray(1, "a", new JObject()), new JObject { ["a"] = new JArray() }, 7, -1.5, true, "", "\u0000\u00e4\U0001F600", new string('x', 5000), JValue.CreateNull()];

    [Fact]
    public void What_is_no_object_is_refused_and_never_breaks_a_route()
    {
        string[] bodies = ["", "[]", "7", "null", "\"text\"", "{", "{\"a\":", "[[[", "\u0000", new string('[', 10_000), string.Concat(Enumerable.Repeat("{\"a\":", 10_000))];
        var server = new FullServer();
        foreach (var body in bodies)
        {
            foreach (var route in Writes()) Answered(server.Api, route.Method, server.PathOf(route), body, body.Length > 100 ? body[..20] + "..." : body);
        }
    }

    [Fact]
    public void Ten_megabytes_are_a_name_that_is_too_long() =>
        Answered(new FullServer().Api, "POST", "/api/Spaces-1/environments", "{\"Name\":\"" + new string('n', 10_000_000) + "\"}", "a long name");

    [Fact]
    public void Members_of_the_wrong_type_are_refused_or_ignored()
    {
        var asked = 0;
        foreach (var route in Writes().Where(route => route.Method == "PUT"))
        {
            var server = new FullServer();
            var path = server.PathOf(route);
            foreach (var wrong in IsDeep ? WrongValues : WrongValues.Take(4))
            {
                if (server.Api.Get(path).Body is not JObject document)
                    continue;
                foreach (var member in document.Properties().Select(property => property.Name).Where(name => name is not ("Links" or "Id")))
                {
                    var changed = (JObject)document.DeepClone();
                    changed[member] = wrong.DeepClone();
                    Answered(server.Api, "PUT", path, changed.ToString(), $"{member} = {wrong.ToString(Newtonsoft.Json.Formatting.None).PadRight(20)[..20]}");
                    asked++;
                }
            }
        }

        Assert.True(asked > 500, $"Only {asked} were asked.");
    }

    /// <summary>What could be changed before can be read after: nothing half done stays behind.</summary>
    private static void Answered(TestApi api, string method, string path, string body, string what)
    {
        try
        {
            var status = api.Send(method, path, body, TestApi.Key).Status;
            Assert.True(status is >= 200 and < 500 or 501, $"{method} {path} with {what}: {status}");
            Assert.True(api.Get(path).Status is 200 or 400 or 404 or 405 or 501, $"After {method} {path} with {what} it cannot be read.");
        }
        catch (Exception bug) when (bug is not Xunit.Sdk.IAssertionException)
        {
            throw new InvalidOperationException($"{method} {path} with {what}: {bug.GetType().Name} {bug.Message}", bug);
        }
    }

    private static IEnumerable<Route> Writes() => AllRoutes.Make().All.Where(route => route.IsSimulated && route.Method is "POST" or "PUT");
}
