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

    private readonly JObject _source;

    /// <summary>A node.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="source">Its document; the parts in it do not count.</param>
    /// <param name="children">Its parts.</param>
    private ProcessNode(NodeKind kind, JObject source, IReadOnlyList<ProcessNode> children)
    {
        Kind = kind;
        _source = source;
        Children = children;
        Fields = FieldsOf(kind, source);
    }

    /// <summary>What it is.</summary>
    public NodeKind Kind { get; }

    /// <summary>Its parts, in order.</summary>
    public IReadOnlyList<ProcessNode> Children { get; }

    /// <summary>What it says, by member; properties as <c>Properties.Octopus.Action.RunOnServer</c>. What says nothing is left out.</summary>
    public IReadOnlyDictionary<string, JToken> Fields { get; }

    /// <summary>Its id; null where it has none yet.</summary>
    public string? Id => (string?)_source[IdMember] is { Length: > 0 } id ? id : null;

    /// <summary>Its name; of the package that an action is about, empty.</summary>
    public string Name => (string?)_source[NameMember] ?? string.Empty;

    /// <summary>The node of a document.</summary>
    public static ProcessNode Of(NodeKind kind, JObject source)
    {
        var children = kind.Child is { } child && source[kind.Children!] is JArray parts
            ? parts.OfType<JObject>().Select(part => Of(child, part)).ToArray()
            : [];
        return new ProcessNode(kind, source, children);
    }

    /// <summary>Whether it says anything about a field, if only that it is empty.</summary>
    public bool Says(string field) => field.StartsWith(Properties + ".", StringComparison.Ordinal) || Kind.Knows(field) || _source.Property(field, StringComparison.Ordinal) is not null;

    /// <summary>The same with other values for some fields (null: none) and with these parts.</summary>
    public ProcessNode With(IReadOnlyDictionary<string, JToken?> changes, IReadOnlyList<ProcessNode> children)
    {
        if (changes.Count == 0 && children.SequenceEqual(Children))
            return this;

        var source = OwnPart();
        foreach (var change in changes)
            Apply(source, change.Key, change.Value);
        return new ProcessNode(Kind, source, children);
    }

    /// <summary>A new document of it and its parts, members in the order in which they came.</summary>
    public JObject ToDocument()
    {
        var document = OwnPart();
        if (Kind.Children is { } member && (Children.Count > 0 || document[member] is { Type: not JTokenType.Null }))
            document[member] = new JArray(Children.Select(child => child.ToDocument()));
        return document;
    }

    /// <summary>A copy of its document, with an empty place for its parts.</summary>
    private JObject OwnPart() => new(_source.Properties().Select(member =>
        new JProperty(member.Name, IsPlaceOfParts(Kind, member) ? new JArray() : member.Value.DeepClone())));

    private static bool IsPlaceOfParts(NodeKind kind, JProperty member) => member.Value.Type == JTokenType.Array && string.Equals(member.Name, kind.Children, StringComparison.Ordinal);

    private static Dictionary<string, JToken> FieldsOf(NodeKind kind, JObject source)
    {
        var fields = new Dictionary<string, JToken>(source.Count + ((source[Properties] as JObject)?.Count ?? 0), StringComparer.Ordinal);
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
