using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Documents;

/// <summary>Reads documents, with names in place of ids, into the types that users see.</summary>
internal static class ProcessReader
{
    /// <summary>The process in a document.</summary>
    /// <param name="document">As the server sends it, with names in place of ids.</param>
    /// <param name="project">The project's name.</param>
    public static DeploymentProcess Read(JObject document, string project) => new()
    {
        Project = project,
        Id = Text(document, "Id"),
        Version = document["Version"] is { Type: JTokenType.Integer } version ? (int)version : null,
        Steps = [.. Parts(document, "Steps").Select(Step)],
        Document = DocumentText.Write(document),
    };

    private static DeploymentStep Step(JObject document) => new()
    {
        Name = Text(document, "Name") ?? string.Empty,
        Id = Text(document, "Id"),
        Condition = Text(document, "Condition") ?? ProcessWords.Success,
        StartTrigger = Text(document, "StartTrigger") ?? ProcessWords.StartAfterPrevious,
        PackageRequirement = Text(document, "PackageRequirement") ?? ProcessWords.LetOctopusDecide,
        Actions = [.. Parts(document, "Actions").Select(Action)],
        Properties = Values(document),
        Members = Members(document, NodeKind.Step),
        Document = DocumentText.Write(document),
    };

    private static DeploymentAction Action(JObject document) => new()
    {
        Name = Text(document, "Name") ?? string.Empty,
        Id = Text(document, "Id"),
        ActionType = Text(document, "ActionType") ?? string.Empty,
        Notes = Text(document, "Notes"),
        IsDisabled = Flag(document, "IsDisabled"),
        IsRequired = Flag(document, "IsRequired"),
        Environments = Texts(document, "Environments"),
        ExcludedEnvironments = Texts(document, "ExcludedEnvironments"),
        Channels = Texts(document, "Channels"),
        TenantTags = Texts(document, "TenantTags"),
        WorkerPool = Text(document, "WorkerPoolId"),
        WorkerPoolVariable = Text(document, "WorkerPoolVariable"),
        ContainerImage = document["Container"] is JObject container ? Text(container, "Image") : null,
        ContainerFeed = document["Container"] is JObject inside ? Text(inside, "FeedId") : null,
        Packages = [.. Parts(document, "Packages").Select(Package)],
        Properties = Values(document),
        Members = Members(document, NodeKind.Action),
        Document = DocumentText.Write(document),
    };

    private static ReferencedPackage Package(JObject document) => new()
    {
        Name = Text(document, "Name") ?? string.Empty,
        Id = Text(document, "Id"),
        PackageId = Text(document, "PackageId") ?? string.Empty,
        Feed = Text(document, "FeedId") ?? string.Empty,
        AcquisitionLocation = Text(document, "AcquisitionLocation") ?? ProcessWords.OnServer,
        Properties = Values(document),
        Members = Members(document, NodeKind.Package),
        Document = DocumentText.Write(document),
    };

    private static IEnumerable<JObject> Parts(JObject document, string member) => document[member] is JArray parts ? parts.OfType<JObject>() : [];

    private static string? Text(JObject document, string member) => document[member] is { Type: JTokenType.String } text && (string?)text is { Length: > 0 } some ? some : null;

    private static bool Flag(JObject document, string member) => document[member] is { Type: JTokenType.Boolean } flag && (bool)flag;

    private static IReadOnlyList<string> Texts(JObject document, string member) => document[member] is JArray texts ? [.. texts.Select(text => text.ToString())] : [];

    private static Dictionary<string, ProcessValue> Values(JObject document)
    {
        var values = new Dictionary<string, ProcessValue>(StringComparer.Ordinal);
        foreach (var property in document["Properties"] is JObject properties ? properties.Properties() : [])
        {
            values[property.Name] = property.Value switch
            {
                { Type: JTokenType.Null } => ProcessValue.Absent,
                { } value when FieldValue.IsSensitive(value) => ProcessValue.Kept,
                { } value => ProcessValue.Of(value.Type == JTokenType.String ? (string?)value : DocumentText.Write(value)),
            };
        }

        return values;
    }

    /// <summary>A container that is told more of than image and feed.</summary>
    private static bool IsUnusual(JProperty member) => member is { Name: "Container", Value: JObject container } && container.Properties().Any(part => part.Name is not ("Image" or "FeedId") && !FieldValue.SaysNothing(part.Name, part.Value));

    private static Dictionary<string, string> Members(JObject document, NodeKind kind) => document.Properties()
        .Where(member => kind.Knows(member.Name) ? IsUnusual(member) : !kind.IsServers(member.Name))
        .ToDictionary(member => member.Name, member => DocumentText.Write(member.Value), StringComparer.Ordinal);
}
