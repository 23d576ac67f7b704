namespace Coordination.Simulator.Api.Resources.Git;

/// <summary>What a Git reference is in a path: its slashes are escaped, in small letters as recorded links have them.</summary>
internal static class GitAddress
{
    public static string Of(string projectId, string gitRef) => $"projects/{projectId}/{System.Uri.EscapeDataString(gitRef).Replace("%2F", "%2f")}";
}
