using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Planning.Resolving;

/// <summary>What was last deployed to a place with success.</summary>
internal static class CurrentDeployment
{
    /// <summary>Finds it, with its version; null where there is none or it cannot be told. Where nothing was ever deployed nothing is asked.</summary>
    public static async Task<Deployed?> FindAsync(Cell cell, ProjectReleases releases, Dashboard dashboard, CancellationToken cancellationToken)
    {
        if (dashboard.Newest(cell) is null)
            return null;
        var deployed = await dashboard.FindSuccessAsync(cell, cancellationToken).ConfigureAwait(false);
        if (deployed is null or { Version: not null })
            return deployed;
        var release = await releases.FindAsync(deployed, cancellationToken).ConfigureAwait(false);
        return deployed with { Version = release?.Text };
    }
}
