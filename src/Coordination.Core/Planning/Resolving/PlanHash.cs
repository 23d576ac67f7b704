using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Coordination.Core.Planning.Resolving;

/// <summary>A hash of what a plan will do: which releases go where, in which order, on which server. Names, texts and the order of writing do not count.</summary>
internal static class PlanHash
{
    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    /// <param name="plan">A plan whose deployments stand in an order that respects every dependency.</param>
    public static string Of(ResolvedPlan plan)
    {
        var keys = Keys(plan.Deployments);
        var lines = plan.Deployments.Select(one => keys[one.Name] + " after " + string.Join(", ", one.After.Select(name => keys[name]).OrderBy(key => key, StringComparer.Ordinal)));
        var text = plan.Server + "\n" + plan.SpaceId + "\n" + string.Join("\n", lines.OrderBy(one => one, StringComparer.Ordinal));
        using var sha = SHA256.Create();
        var hex = new StringBuilder();
        foreach (var part in sha.ComputeHash(Encoding.UTF8.GetBytes(text)))
            hex.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        return hex.ToString();
    }

    // Ids hold no blanks. The same release may go to the same place more than once, in an order: those are counted.
    private static Dictionary<string, string> Keys(IReadOnlyList<ResolvedDeployment> deployments)
    {
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in deployments)
        {
            var key = string.Join(" ", one.ProjectId, one.ReleaseId, one.EnvironmentId, one.TenantId ?? "-") + (one.Skip is null ? string.Empty : " current") + PolicyOf(one);
            seen.TryGetValue(key, out var count);
            seen[key] = count + 1;
            keys.Add(one.Name, count == 0 ? key : key + " #" + (count + 1).ToString(CultureInfo.InvariantCulture));
        }

        return keys;
    }

    // Plans that were saved before they had policies deploy always, and keep their hash.
    private static string PolicyOf(ResolvedDeployment one) => one.Policy == DeploymentPolicy.Always ? string.Empty : " " + one.Policy;
}
