using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

public sealed class LongAnswersTests
{
    private const string History = "GET /api/Spaces-2/deployments?take=30&projects=Projects-1&environments=Environments-1";

    private readonly World _world = new();

    [Fact]
    public async Task Tasks_that_a_server_cuts_off_are_not_taken_for_missing()
    {
        _world.Stub
            .On("GET /api/tasks?take=3&ids=T-1,T-2,T-3&spaces=Spaces-2&includeSystem=false", """{"Items":[{"Id":"T-1"},{"Id":"T-2"}],"Links":{"Page.Next":"/next"}}""")
            .On("GET /next", """{"Items":[{"Id":"T-3"}],"Links":{"Page.Next":"/beyond"}}""");

        var tasks = await _world.RunAsync(_world.OpenSpace().GetTasksAsync(["T-1", "T-2", "T-3"], CancellationToken.None));

        Assert.Equal(["T-1", "T-2", "T-3"], tasks.Select(task => task.Id));
    }

    [Fact]
    public async Task A_server_that_ignores_which_tasks_are_asked_for_is_not_read_to_the_end()
    {
        _world.Stub
            .On("GET /api/tasks?take=1&ids=T-1&spaces=Spaces-2&includeSystem=false", """{"Items":[{"Id":"T-9"}],"Links":{"Page.Next":"/next/1"}}""");
        for (var page = 1; page <= 300; page++)
            _world.Stub.On("GET /next/" + page, """{"Items":[{"Id":"T-10"}],"Links":{"Page.Next":"/next/""" + (page + 1) + "\"}}");

        Assert.Empty(await _world.RunAsync(_world.OpenSpace().GetTasksAsync(["T-1"], CancellationToken.None)));

        Assert.True(_world.Stub.Seen.Count <= 11, _world.Stub.Seen.Count + " requests");
    }

    [Fact]
    public async Task A_look_for_the_newest_of_a_place_without_tenant_does_not_read_the_history_of_all_tenants()
    {
        _world.Stub
            .On(History, Page(1, "2026-11-20T10:00:00Z", "Tenants-1", "/next/1"))
            .On("GET /next/1", Page(2, "2026-11-19T10:00:00Z", null, "/next/2"))
            .On("GET /next/2", Page(3, "2026-11-18T09:59:59Z", null, "/next/3"));

        var deployments = await _world.RunAsync(_world.OpenSpace().GetDeploymentsAsync("Projects-1", "Environments-1", null, null, 30, CancellationToken.None));

        Assert.Equal(["D-2", "D-3"], deployments.Select(deployment => deployment.Id));
        Assert.Equal(3, _world.Stub.Seen.Count);
    }

    [Fact]
    public async Task Deployments_without_a_date_are_read_on_for()
    {
        _world.Stub
            .On(History, Page(1, "2026-11-20T10:00:00Z", "Tenants-1", "/next/1"))
            .On("GET /next/1", """{"Items":[{"Id":"D-2","ProjectId":"Projects-1","EnvironmentId":"Environments-1"}],"Links":{"Page.Next":"/next/2"}}""")
            .On("GET /next/2", Page(3, "2026-11-20T09:00:00Z", null, null));

        var deployments = await _world.RunAsync(_world.OpenSpace().GetDeploymentsAsync("Projects-1", "Environments-1", null, null, 30, CancellationToken.None));

        Assert.Equal(["D-2", "D-3"], deployments.Select(deployment => deployment.Id));
    }

    private static string Page(int id, string created, string? tenant, string? next) => string.Format(
        CultureInfo.InvariantCulture,
        """{{"Items":[{{"Id":"D-{0}","ProjectId":"Projects-1","EnvironmentId":"Environments-1","TenantId":{2},"Created":"{1}"}}],"Links":{{{3}}}}}""",
        id,
        created,
        tenant is null ? "null" : "\"" + tenant + "\"",
        next is null ? string.Empty : "\"Page.Next\":\"" + next + "\"");
}
