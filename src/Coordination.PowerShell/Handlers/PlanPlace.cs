using System;

namespace Coordination.PowerShell.Handlers;

/// <summary>Where a plan is carried out.</summary>
internal static class PlanPlace
{
    /// <summary>Space and server in words.</summary>
    public static string Of(OctopusConnection connection) =>
        (connection.Space is null ? string.Empty : connection.Space + " on ") + connection.Server;

    /// <summary>The failure of a plan that was resolved against another server or space; its ids mean nothing here. Null when it fits.</summary>
    public static Failure? Check(ResolvedPlan plan, OctopusConnection connection)
    {
        if (string.Equals(plan.Server, connection.Server, StringComparison.OrdinalIgnoreCase)
            && string.Equals(plan.SpaceId, connection.SpaceId, StringComparison.OrdinalIgnoreCase))
            return null;

        return new Failure(
            "PlanOfAnotherServer",
            FailureKind.Invalid,
            "The plan '" + plan.Name + "' was resolved against " + plan.Server + (plan.SpaceId is null ? string.Empty : " (" + plan.SpaceId + ")")
                + ", but the connection is to " + connection.Server + (connection.SpaceId is null ? string.Empty : " (" + connection.SpaceId + ")") + ".")
        {
            Target = plan.Name,
            Remedy = "Connect to that server and space, or resolve the plan again here.",
        };
    }
}
