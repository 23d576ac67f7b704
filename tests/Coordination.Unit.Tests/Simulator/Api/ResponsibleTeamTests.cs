using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>Interventions that only the members of a team may answer.</summary>
public sealed class ResponsibleTeamTests
{
    private const string Yaml =
        """
        environments: [Dev]
        teams:
          - { name: Approvers, members: [anna, olaf] }
          - { name: Others, members: [bert] }
        users:
          - { name: anna, apiKey: API-ANNA }
          - { name: bert, apiKey: API-BERT }
          - { name: olaf, apiKey: API-OLAF, permissions: [InterruptionViewSubmitResponsible] }
          - { name: eve, apiKey: API-EVE, permissions: [InterruptionViewSubmitResponsible] }
        projects:
          - name: Shop
            releases: [1.0.0]
            steps: [{ name: Approve, type: manual, responsibleTeams: [Approvers] }, { name: Work, duration: 5s }]
        """;

    private const string One = "/api/Spaces-1/interruptions/Interruptions-1";

    [Theory]
    [InlineData("API-ANNA")]
    [InlineData("API-OLAF")]
    public void A_member_takes_responsibility_and_answers(string key)
    {
        var api = Deployed();
        Assert.True((bool)api.Get(One, key).Body["CanTakeResponsibility"]!);
        Assert.Equal(200, api.Send("PUT", One + "/responsible", null, key).Status);
        Assert.Equal(key[4..], ((string?)api.Get(One + "/responsible", TestApi.Key).Body["Username"])!.ToUpperInvariant());

        Assert.Equal(200, api.Send("POST", One + "/submit", """{"Result":"Proceed"}""", key).Status);
        api.Time.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.Equal("Success", (string?)api.Get("/api/tasks/ServerTasks-1").Body["State"]);
    }

    [Theory]
    [InlineData("", 403, "InterruptionViewSubmitResponsible")]
    [InlineData("outsideTeam: refused", 400, "only members of Approvers")]
    [InlineData("outsideTeam: notAllowed", 405, "only members of Approvers")]
    public void Who_is_in_no_responsible_team_can_neither_take_responsibility_nor_answer(string switches, int status, string words)
    {
        var api = Deployed("switches: { " + switches + " }");
        Assert.False((bool)api.Get(One, "API-BERT").Body["CanTakeResponsibility"]!);
        var (answered, body) = api.Send("PUT", One + "/responsible", null, "API-BERT");
        Assert.Equal(status, answered);
        Assert.Contains(words, body.ToString(), StringComparison.OrdinalIgnoreCase);

        var (submitted, refusal) = api.Send("POST", One + "/submit", """{"Result":"Proceed"}""", "API-BERT");
        Assert.Equal(400, submitted);
        Assert.StartsWith("You must take responsibility", (string?)refusal["ErrorMessage"], StringComparison.Ordinal);
        Assert.Equal(404, api.Get(One + "/responsible").Status);
    }

    [Fact]
    public void The_permission_of_members_is_nothing_to_others()
    {
        var api = Deployed();
        Assert.Equal(403, api.Get(One, "API-EVE").Status);
        Assert.Empty((JArray)api.Get("/api/Spaces-1/interruptions", "API-EVE").Body["Items"]!);
        Assert.Single((JArray)api.Get("/api/Spaces-1/interruptions", "API-OLAF").Body["Items"]!);
        Assert.Equal(403, api.Send("PUT", One + "/responsible", null, "API-EVE").Status);
    }

    [Fact]
    public void The_team_is_there_with_its_members_and_the_step_names_its_id()
    {
        var api = Deployed();
        var team = api.Get("/api/teams?partialName=Approvers").Body["Items"]!.Single();
        Assert.Equal(["Users-3", "Users-5", "Users-2"], team["MemberUserIds"]!.Values<string>());
        Assert.Equal([(string)team["Id"]!], api.Get(One).Body["ResponsibleTeamIds"]!.Values<string>());
    }

    [Fact]
    public void An_answer_that_the_scenario_plans_is_given_whatever_teams_there_are()
    {
        var api = Deployed(steps: "type: manual, answeredAfter: 30s,");
        api.Time.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.Equal("Success", (string?)api.Get("/api/tasks/ServerTasks-1").Body["State"]);
    }

    private static TestApi Deployed(string rest = "", string steps = "type: manual,")
    {
        var api = TestApi.Of(Yaml.Replace("type: manual,", steps, StringComparison.Ordinal) + "\n" + rest);
        Assert.Equal(201, api.Post("/api/Spaces-1/deployments", """{"ReleaseId":"Releases-1","EnvironmentId":"Environments-1"}""").Status);
        api.Time.AdvanceBy(TimeSpan.FromSeconds(10));
        return api;
    }
}
