using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Documents;

/// <summary>
/// A process, a step, an action or a package: its fields by name, its parts in order, and the document it comes from. Comparing and merging
/// know nothing of what fields there are, so that none is lost, whatever a later server adds.
/// </summary>
internal sealed class ProcessNode
{
    private const string Properties = "Properties";
    private const string IdMember = "Id";
    private const string NameMember = "Name";

    private ProcessNode(NodeKind kind, JObject source, IReadOnlyList<ProcessNode> children)
    {
        Kind = kind;
        Source = source;
        Children = children;
        Fields = FieldsOf(kind, source);
    }

    /// <summary>What it is.</summary>
    public NodeKind Kind { get; }

    /// <summary>The document; not to be changed.</summary>
    public JObject Source { get; }

    /// <summary>Its parts, in order.</summary>
    public IReadOnlyList<ProcessNode> Children { get; }

    /// <summary>What it says, by member; properties as <c>Properties.Octopus.Action.RunOnServer</c>. What says nothing is left out.</summary>
    public IReadOnlyDictionary<string, JToken> Fields { get; }

    /// <summary>Its id; null where it has none yet.</summary>
    public string? Id => (string?)Source[IdMember] is { Length: > 0 } id ? id : null;

    /// <summary>Its name; of the package that an action is about, empty.</summary>
    public string Name => (string?)Source[NameMember] ?? string.Empty;

    /// <summary>The node of a document.</summary>
    public static ProcessNode Of(NodeKind kind, JObject source)
    {
        var children = kind.Child is { } child && source[kind.Children!] is JArray parts
            ? parts.OfType<JObject>().Select(part => Of(child, part)).ToArray()
            : [];
        return new ProcessNode(kind, source, children);
    }

    /// <summary>Whether it says anything about a field, if only that it is empty.</summary>
    public bool Says(string field) => field.StartsWith(Properties + ".", StringComparison.Ordinal) || Kind.Knows(field) || Source.Property(field, StringComparison.Ordinal) is not null;

    /// <summary>The same with other values for some fields (null: none) and with these parts.</summary>
    public ProcessNode With(IReadOnlyDictionary<string, JToken?> changes, IReadOnlyList<ProcessNode> children)
    {
        if (changes.Count == 0 && children.SequenceEqual(Children))
            return this;

        // The parts are copied once, by their own nodes.
        var document = new JObject(Source.Properties().Select(member => new JProperty(member.Name, string.Equals(member.Name, Kind.Children, StringComparison.Ordinal) ? null : member.Value.DeepClone())));
        foreach (var change in changes)
            Apply(document, change.Key, change.Value);
        if (Kind.Children is { } member && (children.Count > 0 || Source[member] is not null))
            document[member] = new JArray(children.Select(child => child.Source));
        return Of(Kind, document);
    }

    private static Dictionary<string, JToken> FieldsOf(NodeKind kind, JObject source)
    {
        var fields = new Dictionary<string, JToken>(StringComparer.Ordinal);
        foreach (var member in source.Properties().Where(member => !kind.IsServers(member.Name) && !string.Equals(member.Name, kind.Children, StringComparison.Ordinal)))
        {
            if (member is { Name: Properties, Value: JObject properties })
            {
                foreach (var property in properties.Properties().Where(property => property.Value.Type != JTokenType.Null))
                    fields[Properties + "." + property.Name] = FieldValue.Settled(property.Value);
            }
            else if (!FieldValue.SaysNothing(member.Name, member.Value))
            {
                fields[member.Name] = member.Value;
            }
        }

        return fields;
    }

    private static void Apply(JObject document, string field, JToken? value)
    {
        if (!field.StartsWith(Properties + ".", StringComparison.Ordinal))
        {
            document[field] = value?.DeepClone() ?? Nothing(field, document[field]);
            return;
        }

        if (document[Properties] is not JObject properties)
            document[Properties] = properties = [];
        var name = field.Substring(Properties.Length + 1);
        if (value is null)
            properties.Remove(name);
        else
            properties[name] = value.DeepClone();
    }

    /// <summary>The value by which a field says nothing, in the form in which the server has it.</summary>
    private static JToken Nothing(string field, JToken? was) => (field, was?.Type) switch
    {
        ("Condition", _) => ProcessWords.Success,
        ("StartTrigger", _) => ProcessWords.StartAfterPrevious,
        ("PackageRequirement", _) => ProcessWords.LetOctopusDecide,
        ("AcquisitionLocation", _) => ProcessWords.OnServer,
        (_, JTokenType.Array) => new JArray(),
        (_, JTokenType.Object) => new JObject(),
        (_, JTokenType.Boolean) => false,
        _ => JValue.CreateNull(),
    };
}
