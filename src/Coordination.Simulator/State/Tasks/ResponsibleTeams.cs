using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// Who may take responsibility for an interruption: where teams are responsible, only their members (source: the server's own
/// description); ids of teams that the server does not know hold nobody back.
/// </summary>
internal sealed class ResponsibleTeams(OctopusServer server)
{
    /// <summary>The permission that members of responsible teams need, and nobody else has any use for.</summary>
    public const string MembersPermission = "InterruptionViewSubmitResponsible";

    /// <summary>Whether the teams let the user take responsibility.</summary>
    public bool Admit(Interruption interruption, User user) => Of(interruption) is not { Count: > 0 } teams || teams.Any(team => IsIn(team, user));

    /// <summary>Whether the user is in one of the teams that are responsible.</summary>
    public bool Include(Interruption interruption, User user) => Of(interruption).Any(team => IsIn(team, user));

    /// <summary>Passes for whom the teams let take responsibility.</summary>
    /// <exception cref="Refusal">He is in none of them.</exception>
    public void Check(Interruption interruption, User user)
    {
        if (Admit(interruption, user)) return;
        var names = string.Join(", ", Of(interruption).Select(team => team.Name));
        throw server.Switches.OutsideTeam switch
        {
            OutsideTeam.Refused => Refusal.Because($"Only members of {names} can take responsibility for this interruption."),
            OutsideTeam.NotAllowed => new Refusal(405, $"Only members of {names} can take responsibility for this interruption."),
            _ => new Refusal(403, $"You do not have permission to perform this action: only members of {names} can take responsibility for this interruption. Please contact your Octopus administrator. Missing permission: {MembersPermission}"),
        };
    }

    private static bool IsIn(Team team, User user) => team.MemberUserIds.Contains(user.Id, StringComparer.OrdinalIgnoreCase);

    private List<Team> Of(Interruption interruption) => [.. server.Teams.Of(interruption.ResponsibleTeamIds)];
}
