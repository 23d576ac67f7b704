using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Documents;

/// <summary>
/// Writes what users see back into documents, with names in place of ids. What was read stays as it was, member for member and in its order, wherever it
/// says the same: what this version knows nothing of, and whether something empty is null, an empty list or not there at all.
/// </summary>
internal static class ProcessWriter
{
    /// <summary>The document of a process. New sensitive values stand in it as they are: it is for the server's eyes.</summary>
    public static JObject Write(DeploymentProcess process)
    {
        var document = Begin(process.Document, process.Id);
        document["Steps"] = new JArray(process.Steps.Select(Step));
        return document;
    }

    private static JObject Step(DeploymentStep step)
    {
        var document = Begin(step.Document, step.Id);
        Set(document, "Name", step.Name);
        Set(document, "PackageRequirement", step.PackageRequirement);
        SetProperties(document, step.Properties);
        Set(document, "Condition", step.Condition);
        Set(document, "StartTrigger", step.StartTrigger);
        SetParts(document, "Actions", step.Actions.Select(Action));
        SetMembers(document, step.Members);
        return document;
    }

    private static JObject Action(DeploymentAction action)
    {
        var document = Begin(action.Document, action.Id);
        Set(document, "Name", action.Name);
        Set(document, "ActionType", action.ActionType);
        Set(document, "Notes", action.Notes);
        Set(document, "IsDisabled", action.IsDisabled);
        Set(document, "IsRequired", action.IsRequired);
        Set(document, "WorkerPoolId", action.WorkerPool);
        Set(document, "WorkerPoolVariable", action.WorkerPoolVariable);
        SetContainer(document, action);
        Set(document, "Environments", new JArray(action.Environments));
        Set(document, "ExcludedEnvironments", new JArray(action.ExcludedEnvironments));
        Set(document, "Channels", new JArray(action.Channels));
        Set(document, "TenantTags", new JArray(action.TenantTags));
        SetParts(document, "Packages", action.Packages.Select(Package));
        SetProperties(document, action.Properties);
        SetMembers(document, action.Members);
        return document;
    }

    private static JObject Package(ReferencedPackage package)
    {
        var document = Begin(package.Document, package.Id);
        if (package.Name.Length > 0 || document["Name"] is null)
            document["Name"] = package.Name;
        Set(document, "PackageId", package.PackageId);
        Set(document, "FeedId", package.Feed);
        Set(document, "AcquisitionLocation", package.AcquisitionLocation);
        SetProperties(document, package.Properties);
        SetMembers(document, package.Members);
        return document;
    }

    private static JObject Begin(string? document, string? id)
    {
        if (document is not null)
            return (JObject)DocumentText.Read(document);
        return id is null ? [] : new JObject { ["Id"] = id };
    }

    private static void Set(JObject document, string member, JToken? value)
    {
        var was = document[member];
        if (was is not null && (FieldValue.SaysNothing(member, was) ? FieldValue.SaysNothing(member, value) : FieldValue.Same(was, value)))
            return;
        if (was is not null || value is not (null or JValue { Value: null }))
            document[member] = value ?? JValue.CreateNull();
    }

    private static void SetParts(JObject document, string member, IEnumerable<JObject> parts)
    {
        var written = new JArray(parts);
        if (written.Count > 0 || document[member] is JArray { Count: > 0 } || document[member] is null)
            document[member] = written;
    }

    private static void SetContainer(JObject document, DeploymentAction action)
    {
        if (document["Container"] is JObject container)
        {
            Set(container, "Image", action.ContainerImage);
            Set(container, "FeedId", action.ContainerFeed);
        }
        else if (action.ContainerImage is not null || action.ContainerFeed is not null)
        {
            document["Container"] = new JObject { ["Image"] = action.ContainerImage, ["FeedId"] = action.ContainerFeed };
        }
    }

    private static void SetProperties(JObject document, IReadOnlyDictionary<string, ProcessValue> values)
    {
        var was = document["Properties"] as JObject;
        var written = new JObject();
        foreach (var value in values)
        {
            var before = was?.Property(value.Key, StringComparison.Ordinal)?.Value;
            if (ValueOf(value.Value, before) is { } now)
                written[value.Key] = now;
        }

        if (was is null ? document["Properties"] is null || written.HasValues : !JToken.DeepEquals(was, written))
            document["Properties"] = written;
    }

    private static JToken? ValueOf(ProcessValue value, JToken? before)
    {
        if (value.Secret is { } secret)
            return new JObject { ["HasValue"] = true, ["NewValue"] = new NetworkCredential(string.Empty, secret).Password };
        if (value.IsSensitive)
            return before is not null && FieldValue.IsSensitive(before) ? before.DeepClone() : new JObject { ["HasValue"] = true };
        if (value.Text is null)
            return before is { Type: JTokenType.Null } ? JValue.CreateNull() : null;
        var isSame = before is not null && before.Type != JTokenType.String && string.Equals(DocumentText.Write(before), value.Text, StringComparison.Ordinal);
        return isSame ? before!.DeepClone() : value.Text;
    }

    private static void SetMembers(JObject document, IReadOnlyDictionary<string, string> members)
    {
        foreach (var member in members)
        {
            if (document[member.Key] is not { } was || !string.Equals(DocumentText.Write(was), member.Value, StringComparison.Ordinal))
                document[member.Key] = DocumentText.Read(member.Value);
        }
    }
}
