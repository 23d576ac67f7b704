using System;
using System.Collections.Generic;
using Coordination.Core.Folding;
using Coordination.Core.Time;

namespace Coordination.Core.Running;

/// <summary>When the user is told that the server is away, and that it is back.</summary>
internal static class OutageRules
{
    /// <summary>One failure that the next request makes good is not worth a word.</summary>
    private const int WorthAWord = 2;

    /// <summary>But one request may have been repeated for minutes before it failed, and nobody should watch a dead server for so long twice.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(1);

    public static void Apply(RunState state, List<Decision> steps)
    {
        Apply(state.ReadOutage, state.Now, "The server has not told how tasks stand since ", "The server tells again how tasks stand.", steps);
        Apply(state.Looks.Outage, state.Now, "The server has not told what is deployed where since ", "The server tells again what is deployed where.", steps);
        Apply(state.Asking.Outage, state.Now, "The server has taken no request for a deployment since ", "The server takes requests for deployments again.", steps);
    }

    private static void Apply(Outage outage, DateTimeOffset now, string began, string ended, List<Decision> steps)
    {
        if (outage is { Announced: false, Since: { } since, Last: { } failure } && (outage.Count >= WorthAWord || now - since >= LongEnough))
            steps.Add(new Remark(outage.Kind, IsOver: false, began + TimeWords.Clock(since) + ": " + failure.Message + " The run goes on waiting."));
        else if (outage is { Announced: true, Since: null })
            steps.Add(new Remark(outage.Kind, IsOver: true, ended));
    }
}
