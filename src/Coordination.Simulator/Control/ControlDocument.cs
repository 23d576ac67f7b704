using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Control;

/// <summary>What can be controlled, told by the root of the controls itself.</summary>
internal static class ControlDocument
{
    private static readonly (string Method, string Path, string What)[] Controls =
    [
        ("GET", "", "This list."),
        ("GET", "/time", "What the server's clock shows, how fast it goes, and whether it stands still."),
        ("POST", "/time/pause", "Stops the clock: nothing happens that takes time. Scripts of steps go on, they are real."),
        ("POST", "/time/resume", "Lets it go on."),
        ("POST", "/time/speed?factor={number}", "How many times as fast as ours it goes; above zero."),
        ("POST", "/time/jump?by={duration}", "Sets it forward, e.g. by 90s, 5m or 1.5h. What is due on the way happens, in order; the answer comes afterwards."),
        ("GET", "/state", "How much there is of releases, deployments and tasks, and the snapshots."),
        ("POST", "/state/snapshot", "Keeps all that the server holds, its clock and what it is about to do included; the answer has the snapshot's Id. Not while a script of a step runs."),
        ("POST", "/state/restore?snapshot={id}", "The server is as it was at the snapshot, and goes on from there; the journal, the counters, the faults and the limits of users stay."),
        ("GET", "/faults", "What goes wrong between clients and the server, and how often each rule was met."),
        ("PUT", "/faults", "From now on these faults instead: the body is the 'faults' of a scenario in YAML or JSON, as { rules: [{ on: POST deployments, fault: dropAfterWork, first: 1 }] }."),
        ("DELETE", "/faults", "From now on nothing goes wrong."),
        ("GET", "/journal?since={number}&take={number}", "The requests after the given number, at most 1000; 'Next' is the number to go on from. Secrets are masked."),
        ("GET", "/counters", "Requests by minute, user and route, and each user's busiest minute."),
    ];

    public static JObject Write(string prefix) => new()
    {
        ["Application"] = "Coordination simulator",
        ["Rules"] = "From this machine only, with the scenario's API key, e.g. in the header X-Octopus-ApiKey. These requests are in no journal, count for no limit and meet no fault.",
        ["Controls"] = new JArray(Controls.Select(control => new JObject { ["Method"] = control.Method, ["Path"] = prefix + control.Path, ["Does"] = control.What })),
    };
}
