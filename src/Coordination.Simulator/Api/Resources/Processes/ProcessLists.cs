using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Processes;

/// <summary>
/// The lists of deployment processes and of runbooks' processes, without their snapshots and in the order of their ids. The roots recorded of 2019 and 2020 link to
/// them, and today's Go client asks for them; the API reference of 2026 names single processes alone, so a switch takes the lists away.
/// </summary>
internal static class ProcessLists
{
    private const string Query = "{?skip,take,ids}";

    private static readonly string[] Links = ["DeploymentProcesses", "RunbookProcesses"];

    /// <summary>Those that a request asks for.</summary>
    /// <exception cref="Refusal">404 from a server without these lists.</exception>
    public static IEnumerable<T> Select<T>(ApiCall call, IEnumerable<T> processes)
        where T : Process =>
        call.Server.Switches.ProcessListsAreMissing ? throw Refusal.NotFound() : processes.Where(process => !process.IsFrozen).WithIds(call.Query).OrderBy(process => process.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The template of a link in a root document: without these lists the root offers nothing that pages.</summary>
    public static string TemplateOf(string link, string template, ServerSwitches switches) =>
        switches.ProcessListsAreMissing && Links.Contains(link, StringComparer.Ordinal) ? template.Replace(Query, string.Empty) : template;
}
