using System.Collections.Generic;
using Coordination.Core.Exporting.Wire;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Exporting;

/// <summary>What was read of one project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Settings">Its deployment settings.</param>
/// <param name="Channels">Its channels.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Process">Its process as it is now.</param>
/// <param name="Releases">Its releases, newest first.</param>
/// <param name="Past">Deployments that ended, with their tasks.</param>
/// <param name="Times">How long its steps took.</param>
internal sealed record ProjectFindings(
    ExportedProject Project,
    ExportedSettings Settings,
    IReadOnlyList<ChannelResource> Channels,
    ExportedVariables Variables,
    ProcessResource Process,
    IReadOnlyList<ReleaseResource> Releases,
    IReadOnlyList<(DeploymentResource Deployment, TaskResource Task)> Past,
    StepTimes Times);
