using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Names;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Naming;

/// <summary>Puts names in place of a process's ids, and ids in place of its names.</summary>
internal sealed class ProcessNaming(IProcessNames names)
{
    private static readonly string[] _wellKnown = [ProcessWords.BuiltInFeed, ProcessWords.ReleasesFeed];

    /// <summary>The document with a name in place of every id that is known; others stay.</summary>
    public async Task<JObject> ToNamesAsync(JObject process, CancellationToken cancellationToken)
    {
        var tables = await TablesAsync(process, anew: false, cancellationToken).ConfigureAwait(false);
        var named = (JObject)process.DeepClone();
        References.Replace(named, (kind, text, _) => Find(tables, kind, text, out var _)?.Name ?? text);
        return named;
    }

    /// <summary>The document with an id in place of every name.</summary>
    /// <param name="process">The document with names.</param>
    /// <param name="dangling">References that the server itself has and that lead nowhere; they may stay.</param>
    /// <param name="cancellationToken">Ends the reading of lists.</param>
    /// <exception cref="CoordinationException">Some names are unknown or may mean several things; all come together.</exception>
    public async Task<JObject> ToIdsAsync(JObject process, ISet<string> dangling, CancellationToken cancellationToken)
    {
        var (ids, faults) = await TryToIdsAsync(process, dangling, anew: false, cancellationToken).ConfigureAwait(false);
        if (faults.Count > 0)
            (ids, faults) = await TryToIdsAsync(process, dangling, anew: true, cancellationToken).ConfigureAwait(false);
        return faults.Count == 0 ? ids : throw new CoordinationException(faults);
    }

    /// <summary>The names that lead nowhere, as failures.</summary>
    public async Task<IReadOnlyList<Failure>> CheckAsync(JObject process, CancellationToken cancellationToken) =>
        (await TryToIdsAsync(process, new HashSet<string>(StringComparer.Ordinal), anew: true, cancellationToken).ConfigureAwait(false)).Faults;

    /// <summary>The references of a document, as they are written.</summary>
    public static ISet<string> ReferencesOf(JObject process)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        References.Replace((JObject)process.DeepClone(), (_, text, _) =>
        {
            found.Add(text);
            return text;
        });
        return found;
    }

    private static NamedThing? Find(IReadOnlyDictionary<ReferenceKind, NameIndex<NamedThing>> tables, ReferenceKind kind, string text, out NameFault? fault)
    {
        fault = null;
        return tables.TryGetValue(kind, out var table) ? table.Find(text, out fault) : null;
    }

    private static string NounOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.WorkerPool => "worker pool",
        ReferenceKind.TenantTag => "tenant tag",
        ReferenceKind.Template => "step template",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string IdOf(ReferenceKind kind, NameFault fault) =>
        (kind == ReferenceKind.Template ? "StepTemplate" : kind.ToString()) + (fault.Kind == FailureKind.Ambiguous ? "Ambiguous" : "NotFound");

    private static string PermissionOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.WorkerPool => "WorkerView",
        ReferenceKind.Template => "ActionTemplateView",
        ReferenceKind.Channel => "ProcessView",
        ReferenceKind.TenantTag => "TenantView",
        _ => kind + "View",
    };

    private async Task<(JObject Ids, IReadOnlyList<Failure> Faults)> TryToIdsAsync(JObject process, ISet<string> dangling, bool anew, CancellationToken cancellationToken)
    {
        var tables = await TablesAsync(process, anew, cancellationToken).ConfigureAwait(false);
        var faults = new List<Failure>();
        var ids = (JObject)process.DeepClone();
        References.Replace(ids, (kind, text, action) =>
        {
            if (Find(tables, kind, text, out var fault) is { } found)
                return found.Id;

            // Without a list nobody can tell: the server will.
            if (fault is not null && !dangling.Contains(text) && !_wellKnown.Contains(text, StringComparer.OrdinalIgnoreCase))
                faults.Add(new Failure(IdOf(kind, fault), fault.Kind, "In '" + action + "', " + fault.What) { Target = text, Remedy = fault.Remedy });
            return text;
        });
        return (ids, faults);
    }

    private async Task<IReadOnlyDictionary<ReferenceKind, NameIndex<NamedThing>>> TablesAsync(JObject process, bool anew, CancellationToken cancellationToken)
    {
        var kinds = new HashSet<ReferenceKind>();
        References.Replace((JObject)process.DeepClone(), (kind, text, _) =>
        {
            kinds.Add(kind);
            return text;
        });
        var tables = new Dictionary<ReferenceKind, NameIndex<NamedThing>>();
        foreach (var kind in kinds.OrderBy(kind => kind))
        {
            if (await names.ListAsync(kind, anew, cancellationToken).ConfigureAwait(false) is { } all)
                tables[kind] = new NameIndex<NamedThing>(NounOf(kind), PermissionOf(kind), all, thing => thing.Id, thing => thing.Name, thing => thing.Slug);
        }

        return tables;
    }
}
