using System.Collections.Generic;
using System.Linq;

namespace Coordination.PowerShell.Narration;

/// <summary>Tells of deployments that the server made twice.</summary>
internal static class TwinText
{
    /// <summary>A warning for each twin that ran; one that was cancelled before it started needs nobody's attention.</summary>
    public static IEnumerable<string> Of(DeploymentResult result) => result.Twins
        .Where(twin => !twin.CancelledBeforeStart)
        .Select(twin => "The server carried out the request for " + result.Project + " " + result.Version + " to " + result.Environment
            + " twice: besides " + result.TaskId + ", " + twin.TaskId + " ran at least in part. Look at " + twin.Link + ".");
}
