using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Running;

/// <summary>Asks the server for a deployment of a node, marked as ours.</summary>
internal sealed class Creation(RunState state, RunEnvironment environment, Action<Func<DateTimeOffset, Fact>> post)
{
    /// <summary>Asks once, and brings what came of it.</summary>
    public async Task CreateAsync(Node node, int attempt)
    {
        var (index, planned) = (node.Index, node.Planned);
        var asked = new NewDeployment
        {
            ReleaseId = planned.ReleaseId,
            EnvironmentId = planned.EnvironmentId,
            TenantId = planned.TenantId,
            QueueTime = planned.QueueTime,
            QueueTimeExpiry = planned.QueueTimeExpiry,
            Comments = string.Join("\n", new[] { new Marker(state.RunId, node.MarkerName, attempt).ToString(), HoldMarker.Write(state.Options.Under) }.Where(line => line is not null)),
        };
        try
        {
            // Not with our token: a request that was begun is brought to its end, or the server might do what nobody knows of.
            var sent = await environment.Space.CreateDeploymentAsync(asked, CancellationToken.None).ConfigureAwait(false);
            post(at => sent switch
            {
                Sent<DeploymentResource>.Accepted(var made) => new CreateAccepted(at, index, attempt, made.Id, made.TaskId, made.Created),
                Sent<DeploymentResource>.Refused(var failure) => new CreateRefused(at, index, attempt, failure),
                Sent<DeploymentResource>.NotSent notSent => new CreateNotSent(at, index, attempt, notSent.Failure) { AskedToWait = notSent.AskedToWait },
                Sent<DeploymentResource>.Unknown(var failure) => new CreateLost(at, index, attempt, failure),
                _ => throw new InvalidOperationException("A request was sent with an outcome that is not known: " + sent.GetType().Name + "."),
            });
        }
        catch (CoordinationException exception)
        {
            // Whether it had been sent is not said, so it counts as lost: looking does no harm, repeating could.
            post(at => new CreateLost(at, index, attempt, exception.Failures[0]));
        }
    }
}
