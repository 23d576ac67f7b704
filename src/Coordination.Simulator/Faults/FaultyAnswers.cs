using System;
using System.Globalization;
using Coordination.Simulator.Api;

namespace Coordination.Simulator.Faults;

/// <summary>The answers that faults put in the place of, or make out of, the server's own.</summary>
internal static class FaultyAnswers
{
    private const string ProxyPage =
        "<html><head><title>{0}</title></head><body bgcolor=\"white\"><center><h1>{0}</h1></center><hr><center>proxy</center></body></html>";

    public static SimResponse InsteadOfWork(Fault fault)
    {
        var name = NameOf(fault.StatusCode);
        var response = fault.Html
            ? SimResponse.Text(fault.StatusCode, SimResponse.HtmlType, Page(fault.StatusCode))
            : SimResponse.Text(fault.StatusCode, SimResponse.JsonType, "{\"ErrorMessage\":\"" + name + "\",\"Errors\":[]}");
        return fault.RetryAfter is { } wait
            ? response.With("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))
            : response;
    }

    public static SimResponse MadeOf(Fault? fault, SimResponse answer) => fault?.Kind switch
    {
        FaultKind.TruncatedBody => new SimResponse(answer.Status, answer.ContentType, HalfOf(answer.GetBody())),
        FaultKind.EmptyBody => new SimResponse(answer.Status, answer.ContentType, []),
        FaultKind.HtmlBody => SimResponse.Text(200, SimResponse.HtmlType, Page(200)),
        _ => answer,
    };

    private static byte[] HalfOf(byte[] body)
    {
        var half = new byte[body.Length / 2];
        Array.Copy(body, half, half.Length);
        return half;
    }

    private static string Page(int code) => string.Format(CultureInfo.InvariantCulture, ProxyPage, code.ToString(CultureInfo.InvariantCulture) + " " + NameOf(code));

    private static string NameOf(int code) => code switch
    {
        200 => "Welcome",
        408 => "Request Timeout",
        429 => "Too many requests. Please slow down and try again later.",
        500 => "An unexpected error occurred.",
        502 => "Bad Gateway",
        503 => "Service Temporarily Unavailable",
        504 => "Gateway Timeout",
        _ => "Error",
    };
}
