using System;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Naming;

/// <summary>
/// The places in a process where an id stands (server's Swagger description, DeploymentActionResource; Terraform provider's examples for
/// properties). A text with <c>#{</c> in it is a variable and stands for itself.
/// </summary>
internal static class References
{
    /// <summary>The property that names an action's step template.</summary>
    public const string TemplateId = "Octopus.Action.Template.Id";

    private const string DeployRelease = "Octopus.DeployRelease";

    private static readonly (string Property, ReferenceKind Kind)[] _properties =
    [
        ("Octopus.Action.Package.FeedId", ReferenceKind.Feed),
        ("Octopus.Action.Manual.ResponsibleTeamIds", ReferenceKind.Team),
        ("Octopus.Action.Email.ToTeamIds", ReferenceKind.Team),
        ("Octopus.Action.Email.CCTeamIds", ReferenceKind.Team),
        ("Octopus.Action.Email.BccTeamIds", ReferenceKind.Team),
        ("Octopus.Action.DeployRelease.ProjectId", ReferenceKind.Project),
        (TemplateId, ReferenceKind.Template),
    ];

    /// <summary>Puts something else in place of each reference.</summary>
    /// <param name="process">The document, which is changed.</param>
    /// <param name="replace">What to put, of kind, text and the action's name.</param>
    public static void Replace(JObject process, Func<ReferenceKind, string, string, string> replace)
    {
        foreach (var action in Parts(process, "Steps").SelectMany(step => Parts(step, "Actions")))
        {
            var name = (string?)action["Name"] ?? string.Empty;
            string With(ReferenceKind kind, string text) => text.Contains("#{") ? text : replace(kind, text, name);
            ReplaceList(action, "Environments", text => With(ReferenceKind.Environment, text));
            ReplaceList(action, "ExcludedEnvironments", text => With(ReferenceKind.Environment, text));
            ReplaceList(action, "Channels", text => With(ReferenceKind.Channel, text));
            ReplaceList(action, "TenantTags", text => With(ReferenceKind.TenantTag, text));
            ReplaceText(action, "WorkerPoolId", text => With(ReferenceKind.WorkerPool, text));
            ReplaceText(action["Container"] as JObject, "FeedId", text => With(ReferenceKind.Feed, text));
            foreach (var package in Parts(action, "Packages"))
            {
                ReplaceText(package, "FeedId", text => With(ReferenceKind.Feed, text));
                if (string.Equals((string?)action["ActionType"], DeployRelease, StringComparison.Ordinal))
                    ReplaceText(package, "PackageId", text => With(ReferenceKind.Project, text));
            }

            foreach (var (property, kind) in _properties)
                ReplaceText(action["Properties"] as JObject, property, text => kind == ReferenceKind.Team ? string.Join(",", ProcessWords.ListOf(text).Select(part => With(kind, part))) : With(kind, text));
        }
    }

    private static System.Collections.Generic.IEnumerable<JObject> Parts(JObject document, string member) => document[member] is JArray parts ? parts.OfType<JObject>() : [];

    private static void ReplaceText(JObject? document, string member, Func<string, string> replace)
    {
        if (document?[member] is { Type: JTokenType.String } text && (string?)text is { Length: > 0 } written)
            document[member] = replace(written);
    }

    private static void ReplaceList(JObject document, string member, Func<string, string> replace)
    {
        if (document[member] is JArray { Count: > 0 } list)
            document[member] = new JArray(list.Select(text => text.Type == JTokenType.String ? replace((string)text!) : text));
    }
}
