using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Errors;

/// <summary>Error bodies as the server writes them, in either of its two styles.</summary>
internal static class ErrorAnswers
{
    /// <summary>A refusal; without <paramref name="reasonsInErrors"/> the reasons stand in the message and the list is empty, as some routes of some versions do it.</summary>
    public static SimResponse Of(Refusal refusal, bool reasonsInErrors) => Answer(
        refusal.Status,
        reasonsInErrors || refusal.Errors.Count == 0 ? refusal.ErrorMessage : string.Join("\r\n", refusal.Errors),
        reasonsInErrors ? [.. refusal.Errors] : []);

    /// <summary>What is not simulated says so at the top of its voice: a made-up answer would teach a client something false.</summary>
    public static SimResponse NotSimulated(string method, RequestPath path) => Answer(
        501,
        $"The simulated Octopus Server does not simulate {method} {path.ToTemplate()}. A real server may well have this route. Nothing was changed by this request.");

    /// <summary>405, with the methods that the path has. The words are the simulator's own.</summary>
    public static SimResponse MethodNotAllowed(string method, IReadOnlyList<string> allowed) =>
        Answer(405, $"The requested resource does not support the method {method}.").With("Allow", string.Join(", ", allowed));

    private static SimResponse Answer(int status, string message, params string[] errors) => SimResponse.Json(status, new JObject
    {
        ["ErrorMessage"] = message,
        ["Errors"] = new JArray(errors.Cast<object>().ToArray()),
    });
}
