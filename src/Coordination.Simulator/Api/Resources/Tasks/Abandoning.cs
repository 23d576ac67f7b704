using System;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Tasks;

/// <summary>Gives a task up that does not end being cancelled; its scripts may run on. Source: the 2026 reference's tasks.</summary>
internal static class Abandoning
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static void Abandon(ServerTask task, OctopusServer server)
    {
        if (task.State != TaskState.Cancelling || server.Now - task.LastUpdatedTime < Patience)
            throw Refusal.Saying("Only a task that has been cancelling for more than 10 minutes can be abandoned.");
        server.Queue.Complete(task, TaskState.Canceled, "\r\nThe task was abandoned.");
    }
}
