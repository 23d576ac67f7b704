using System;
using Coordination.Simulator.Api;
using Coordination.Simulator.Api.Errors;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.Faults;
using Coordination.Simulator.Journal;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Control;

/// <summary>What lies below <c>/_simulator</c>: the clock, the state, the faults, the journal and the counters of the simulator itself. Its requests are in no journal and meet no fault.</summary>
internal sealed class ControlApi(OctopusServer server, TimeProvider time, RequestJournal journal, FaultInjector faults, string virtualDirectory)
{
    private const int LongestPage = 1000;

    private readonly string _prefix = virtualDirectory.TrimEnd('/') + "/_simulator";
    private readonly TimeControl _time = new(server, time);
    private readonly StateControl _state = new(server);
    private readonly FaultControl _faults = new(faults);

    public bool Owns(string path) =>
        path.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase) && (path.Length == _prefix.Length || path[_prefix.Length] == '/');

    public SimResponse Answer(SimRequest request)
    {
        try
        {
            // Only the check asks the server's state: a jump must not hold its lock while its timers fire.
            server.Request(() =>
            {
                ControlGuard.Check(request, server);
                return true;
            });
            return Route(request);
        }
        catch (Refusal refusal)
        {
            return ErrorAnswers.Of(refusal, reasonsInErrors: false);
        }
    }

    private SimResponse Route(SimRequest request)
    {
        var query = QueryParameters.Parse(request.Query);
        return (request.Method.ToUpperInvariant() + " " + request.Path.Substring(_prefix.Length).Trim('/').ToLowerInvariant()) switch
        {
            "GET " => SimResponse.Ok(ControlDocument.Write(_prefix)),
            "GET time" => SimResponse.Ok(_time.Write()),
            "POST time/pause" => SimResponse.Ok(_time.Pause()),
            "POST time/resume" => SimResponse.Ok(_time.Resume()),
            "POST time/speed" => SimResponse.Ok(_time.SetSpeed(query.Text("factor"))),
            "POST time/jump" => SimResponse.Ok(_time.Jump(query.Text("by"))),
            "GET state" => SimResponse.Ok(_state.Write()),
            "POST state/snapshot" => SimResponse.Ok(_state.Save()),
            "POST state/restore" => SimResponse.Ok(_state.Restore(query.Text("snapshot"))),
            "GET faults" => SimResponse.Ok(_faults.Write()),
            "PUT faults" => SimResponse.Ok(_faults.Set(request.GetBody())),
            "DELETE faults" => SimResponse.Ok(_faults.Clear()),
            "GET journal" => SimResponse.Ok(JournalDocument.Write(journal.Entries, query.Number("since") ?? 0, Math.Min(query.Number("take") ?? LongestPage, LongestPage))),
            "GET counters" => SimResponse.Ok(CountersDocument.Write(journal.Entries)),
            var unknown => throw new Refusal(404, $"The simulator has no control '{unknown}'. GET {_prefix} tells which it has."),
        };
    }
}
