using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

public sealed class OctopusSpaceTests
{
    private readonly World _world = new();
    private readonly ProjectResource _project = new()
    {
        Id = "Projects-1",
        Name = "Trading API",
        Links = { ["Releases"] = "/api/Spaces-2/projects/Projects-1/releases{/version}{?skip,take,searchByVersion}", ["Channels"] = "/api/Spaces-2/projects/Projects-1/channels{/id}{?skip,take}" },
    };

    [Fact]
    public async Task Requests_carry_the_key_and_say_who_asks()
    {
        _world.Stub.On(World.Environments, """{"Items":[]}""");

        await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None));

        var seen = Assert.Single(_world.Stub.Seen);
        Assert.Equal(World.Key, seen.ApiKey);
        Assert.Null(seen.Authorization);
        Assert.StartsWith("Coordination/", seen.UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nulls_unknown_members_and_dates_in_texts_do_no_harm()
    {
        _world.Stub.On(World.Environments, """
            {"ItemType":"Environment","TotalResults":null,"Items":[
              {"Id":"Environments-1","Name":"2026-11-20T12:00:00Z","Slug":null,"SortOrder":null,"New":{"a":[1]},"Links":null},null,
              {"Id":"Environments-2","name":"Camel"}],"Links":null}
            """);

        var environments = await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal(["2026-11-20T12:00:00Z", "Camel"], environments.Select(environment => environment.Name));
        Assert.Empty(environments[0].Links);
    }

    [Fact]
    public async Task Pages_are_followed_by_the_server_s_links_and_an_item_that_shifted_stands_once()
    {
        _world.Stub
            .On(World.Environments, """{"TotalResults":4,"Items":[{"Id":"Environments-4"},{"Id":"Environments-3"}],"Links":{"Page.Next":"/api/Spaces-2/environments?skip=2&take=2"}}""")
            .On("GET /api/Spaces-2/environments?skip=2&take=2", """{"TotalResults":4,"Items":[{"Id":"environments-3"},{"Id":"Environments-2"}],"Links":{"Page.Next":"/api/Spaces-2/environments?skip=4&take=2"}}""")
            .On("GET /api/Spaces-2/environments?skip=4&take=2", """{"TotalResults":4,"Items":[{"Id":"Environments-1"}],"Links":{}}""");

        var environments = await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal(["Environments-4", "Environments-3", "Environments-2", "Environments-1"], environments.Select(environment => environment.Id));
        Assert.Equal(3, _world.Stub.Seen.Count);
    }

    [Fact]
    public async Task An_item_that_slipped_between_two_pages_is_found_by_a_second_reading()
    {
        const string Second = "GET /api/Spaces-2/environments?skip=2&take=2";
        _world.Stub
            .On(World.Environments, """{"TotalResults":4,"Items":[{"Id":"E-1"},{"Id":"E-2"}],"Links":{"Page.Next":"/api/Spaces-2/environments?skip=2&take=2"}}""")
            .On(Second, """{"TotalResults":4,"Items":[{"Id":"E-5"}],"Links":{}}""")
            .On(World.Environments, """{"TotalResults":4,"Items":[{"Id":"E-2"},{"Id":"E-3"}],"Links":{"Page.Next":"/api/Spaces-2/environments?skip=2&take=2"}}""")
            .On(Second, """{"TotalResults":4,"Items":[{"Id":"E-4"},{"Id":"E-5"}],"Links":{}}""");

        var environments = await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal(["E-2", "E-3", "E-4", "E-5", "E-1"], environments.Select(environment => environment.Id));
    }

    [Fact]
    public async Task Pages_that_lead_in_a_circle_come_to_an_end()
    {
        _world.Stub.On(World.Environments, """{"Items":[{"Id":"E-1"}],"Links":{"Page.Next":"/api/Spaces-2/environments?take=1000"}}""");

        Assert.Single(await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_page_that_leads_to_another_server_is_not_followed()
    {
        _world.Stub.On(World.Environments, """{"Items":[{"Id":"E-1"}],"Links":{"Page.Next":"https://evil.example.com/api"}}""");

        Assert.Equal("AnswerUnreadable", (await _world.FailureOfEnvironmentsAsync()).Id);
        Assert.Single(_world.Stub.Seen);
    }

    [Fact]
    public async Task A_release_is_found_by_a_version_that_must_be_escaped()
    {
        _world.Stub.On("GET /api/Spaces-2/projects/Projects-1/releases/1.0.0%2Bbuild.1", """{"Id":"Releases-1","Version":"1.0.0+build.1","Assembled":"2026-11-20T14:00:00.500+02:00"}""");

        var release = await _world.RunAsync(_world.OpenSpace().FindReleaseAsync(_project, "1.0.0+build.1", CancellationToken.None));

        Assert.Equal("Releases-1", release!.Id);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 14, 0, 0, 500, TimeSpan.FromHours(2)), release.Assembled);
        Assert.Equal(TimeSpan.FromHours(2), release.Assembled.Offset);
    }

    [Fact]
    public async Task A_release_that_is_not_there_is_none()
    {
        _world.Stub.On("GET /api/Spaces-2/projects/Projects-1/releases/9.9", 404, """{"ErrorMessage":"Not found"}""");

        Assert.Null(await _world.RunAsync(_world.OpenSpace().FindReleaseAsync(_project, "9.9", CancellationToken.None)));
    }

    [Fact]
    public async Task A_gateway_s_404_does_not_mean_that_there_is_no_release()
    {
        _world.Stub.Html("GET /api/Spaces-2/projects/Projects-1/releases/9.9", 404, "<title>404</title>");

        Assert.Equal("NotAnOctopusServer", (await _world.FailureOfAsync(_world.OpenSpace().FindReleaseAsync(_project, "9.9", CancellationToken.None))).Id);
    }

    [Fact]
    public async Task Tasks_are_asked_for_together_and_only_those_asked_for_come_back()
    {
        _world.Stub.On(
            "GET /api/tasks?take=2&ids=ServerTasks-1,ServerTasks-2&spaces=Spaces-2&includeSystem=false",
            """{"Items":[{"Id":"ServerTasks-2","State":"Queued","StartTime":null},{"Id":"ServerTasks-7","State":"Success"},{"Id":"ServerTasks-2","State":"Queued"}]}""");

        var tasks = await _world.RunAsync(_world.OpenSpace().GetTasksAsync(["ServerTasks-1", "ServerTasks-2"], CancellationToken.None));

        Assert.Equal(["ServerTasks-2"], tasks.Select(task => task.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(301)]
    public async Task No_tasks_and_too_many_are_never_asked_for(int count)
    {
        var ids = Enumerable.Range(1, count).Select(number => "ServerTasks-" + number).ToList();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _world.OpenSpace().GetTasksAsync(ids, CancellationToken.None));

        Assert.Empty(_world.Stub.Seen);
    }

    [Fact]
    public async Task Three_hundred_tasks_fit_into_one_address()
    {
        var ids = Enumerable.Range(1, 300).Select(number => "ServerTasks-" + (1_000_000 + number)).ToList();
        _world.Stub.On("GET /api/tasks?take=300&ids=" + string.Join(",", ids) + "&spaces=Spaces-2&includeSystem=false", """{"Items":[]}""");

        Assert.Empty(await _world.RunAsync(_world.OpenSpace().GetTasksAsync(ids, CancellationToken.None)));

        Assert.InRange(_world.Stub.Seen[0].Line.Length, 1, 8000);
    }

    [Fact]
    public async Task Cancelling_is_repeated_over_passing_faults()
    {
        _world.Stub
            .Throws("POST /api/tasks/ServerTasks-1/cancel", new System.IO.IOException("gone"))
            .On("POST /api/tasks/ServerTasks-1/cancel", """{"Id":"ServerTasks-1","State":"Cancelling"}""");

        var task = await _world.RunAsync(_world.OpenSpace().CancelTaskAsync("ServerTasks-1", CancellationToken.None));

        Assert.Equal("Cancelling", task.State);
    }

    [Fact]
    public async Task Cancelling_that_is_answered_with_nothing_is_followed_by_a_look()
    {
        _world.Stub.On("POST /api/tasks/ServerTasks-1/cancel", string.Empty).On("GET /api/tasks/ServerTasks-1", """{"Id":"ServerTasks-1","State":"Canceled"}""");

        Assert.Equal("Canceled", (await _world.RunAsync(_world.OpenSpace().CancelTaskAsync("ServerTasks-1", CancellationToken.None))).State);
    }

    [Fact]
    public async Task Cancelling_what_is_over_answers_the_task()
    {
        _world.Stub.On("POST /api/tasks/ServerTasks-1/cancel", 400, """{"ErrorMessage":"Too late"}""").On("GET /api/tasks/ServerTasks-1", """{"Id":"ServerTasks-1","State":"Success"}""");

        Assert.Equal("Success", (await _world.RunAsync(_world.OpenSpace().CancelTaskAsync("ServerTasks-1", CancellationToken.None))).State);
    }

    [Fact]
    public async Task Cancelling_that_is_refused_while_the_task_runs_is_a_failure()
    {
        _world.Stub.On("POST /api/tasks/ServerTasks-1/cancel", 400, """{"ErrorMessage":"Not now"}""").On("GET /api/tasks/ServerTasks-1", """{"Id":"ServerTasks-1","State":"Executing"}""");

        var failure = await _world.FailureOfAsync(_world.OpenSpace().CancelTaskAsync("ServerTasks-1", CancellationToken.None));

        Assert.Equal("Not now", failure.ServerMessage);
    }

    [Fact]
    public async Task Tenants_know_their_projects_without_regard_to_case()
    {
        _world.Stub.On("GET /api/Spaces-2/tenants?take=1000", """{"Items":[{"Id":"Tenants-1","ProjectEnvironments":{"Projects-1":["Environments-1"]}},{"Id":"Tenants-2","ProjectEnvironments":null}]}""");

        var tenants = await _world.RunAsync(_world.OpenSpace().GetTenantsAsync(CancellationToken.None));

        Assert.Equal(["Environments-1"], tenants[0].ProjectEnvironments["projects-1"]);
        Assert.Empty(tenants[1].ProjectEnvironments);
    }

    [Fact]
    public async Task Untenanted_deployments_are_picked_out_of_all()
    {
        _world.Stub
            .On("GET /api/Spaces-2/deployments?take=30&projects=Projects-1&environments=Environments-1&taskState=Success", """
                {"Items":[{"Id":"D-5","ProjectId":"Projects-1","EnvironmentId":"Environments-1","TenantId":"Tenants-1"},
                          {"Id":"D-4","ProjectId":"Projects-1","EnvironmentId":"Environments-1","TenantId":null},
                          {"Id":"D-3","ProjectId":"Projects-2","EnvironmentId":"Environments-1"}],"Links":{"Page.Next":"/next"}}
                """)
            .On("GET /next", """{"Items":[{"Id":"D-2","ProjectId":"Projects-1","EnvironmentId":"Environments-1"},{"Id":"D-1","ProjectId":"Projects-1","EnvironmentId":"Environments-1"}]}""");

        var deployments = await _world.RunAsync(_world.OpenSpace().GetDeploymentsAsync("Projects-1", "Environments-1", null, "Success", 2, CancellationToken.None));

        Assert.Equal(["D-4", "D-2"], deployments.Select(deployment => deployment.Id));
    }

    [Fact]
    public async Task A_server_that_cannot_be_asked_for_a_state_has_its_tasks_looked_at()
    {
        var home = World.SpaceHome.Replace(",taskState", string.Empty, StringComparison.Ordinal);
        _world.Stub
            .On("GET /api/Spaces-2/deployments?take=30&projects=Projects-1&environments=Environments-1&tenants=Tenants-1", """
                {"Items":[{"Id":"D-2","ProjectId":"Projects-1","EnvironmentId":"Environments-1","TenantId":"Tenants-1","TaskId":"T-2"},
                          {"Id":"D-1","ProjectId":"Projects-1","EnvironmentId":"Environments-1","TenantId":"Tenants-1","TaskId":"T-1"}]}
                """)
            .On("GET /api/tasks?take=2&ids=T-2,T-1&spaces=Spaces-2&includeSystem=false", """{"Items":[{"Id":"T-1","State":"Success"},{"Id":"T-2","State":"Failed"}]}""");

        var deployments = await _world.RunAsync(_world.OpenSpace(home).GetDeploymentsAsync("Projects-1", "Environments-1", "Tenants-1", "Success", 1, CancellationToken.None));

        Assert.Equal(["D-1"], deployments.Select(deployment => deployment.Id));
    }

    [Fact]
    public void A_task_s_address_in_the_portal_carries_directory_and_space() =>
        Assert.Equal("https://host/octo/app#/Spaces-2/tasks/ServerTasks-1", _world.OpenSpace(server: "https://host/octo").GetTaskLink("ServerTasks-1"));

    [Fact]
    public async Task A_link_that_the_server_does_not_give_is_named()
    {
        var failure = await _world.FailureOfAsync(_world.OpenSpace("""{"Links":{}}""").GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal("AnswerUnreadable", failure.Id);
        Assert.Contains("'Environments'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_of_another_space_in_the_root_is_not_taken()
    {
        // The root has a link to projects: those of the default space.
        var failure = await _world.FailureOfAsync(_world.OpenSpace("""{"Links":{}}""").GetProjectsAsync(CancellationToken.None));

        Assert.Contains("'Projects'", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_world.Stub.Seen);
    }
}
