using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.Api.Resources.Root;

/// <summary>Which paths below <c>/api</c> a real server may have: those that begin as one to which its root documents link, or as one that its clients use.</summary>
internal static class ServerPaths
{
    /// <summary>What the clients of newer servers use, and no root document links to (source: the Go and .NET clients, the reference of 2026).</summary>
    private static readonly string[] Newer =
    [
        "approvalpolicies", "capabilities", "deploymentfreezes", "deprecations", "git-credentials", "github", "insights", "issuetrackers", "observability", "parentEnvironments",
        "platformhub", "process-templates", "project-templates", "progression", "ratelimitingpolicies", "retentionpolicies", "servertaskapprovals", "telemetry", "token", "workertoolslatestimages",
    ];

    private static readonly HashSet<string> Beginnings = new(
        SpaceLinks.Templates.Values.Concat(SystemLinks.Templates.Values.Select(link => link.StartsWith("/api/", StringComparison.Ordinal) ? link.Substring(5) : string.Empty)).Select(Beginning).Concat(Newer),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a path that begins with this segment may be a real server's.</summary>
    public static bool MayBeginWith(string segment) => Beginnings.Contains(segment);

    private static string Beginning(string template) => template.Split('/', '{')[0];
}
