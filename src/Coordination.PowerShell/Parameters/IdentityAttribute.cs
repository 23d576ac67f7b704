using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Coordination.PowerShell.Parameters;

/// <summary>
/// Lets a text parameter be given as a name, an id, a slug, or any object that has one of these: ours, those of Octopus.Client,
/// property bags, dictionaries. Lists become lists of texts.
/// </summary>
/// <param name="properties">Names of the properties to look for, the best first.</param>
internal sealed class IdentityAttribute(params string[] properties) : ArgumentTransformationAttribute
{
    private readonly string[] _properties = properties.Length > 0 ? properties : ["Name", "Id", "Slug"];

    /// <summary>
    /// Types whose objects are left as they are, though they have a name. From the pipeline, PowerShell gives each object to the first parameter
    /// that can take it: a plan would become the name of a project.
    /// </summary>
    public Type[] Except { get; set; } = [];

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (Except.Length > 0 && IsExcepted(inputData))
            return inputData;
        var value = Unwrapped.Value(inputData);
        return value is IEnumerable list and not (string or IDictionary)
            ? list.Cast<object?>().Select(One).ToArray()
            : One(inputData)!;
    }

    private string? One(object? value) => Unwrapped.Value(value) switch
    {
        null => null,
        string text => text,
        ScriptBlock => throw new ArgumentTransformationMetadataException("A script block was given where a name belongs."),
        IDictionary map => Pick(map).FirstOrDefault() ?? throw Unusable("A dictionary"),
        // Still wrapped: only the wrapping knows that 1.10 and 007 were typed, and not 1.1 and 7. What is compared as a value,
        // as [version] and NuGet's versions are, is written as one too; a Version inside of it would be only a part.
        ValueType or (IComparable and not PSObject) => LanguagePrimitives.ConvertTo<string>(value),
        { } item => Pick(item).FirstOrDefault() ?? throw Unusable("An object of type " + item.GetType().Name),
    };

    private IEnumerable<string> Pick(IDictionary map) => _properties.Select(name => map[name]?.ToString()).Where(HasText)!;

    private IEnumerable<string> Pick(object item)
    {
        var members = PSObject.AsPSObject(item).Properties;
        return _properties.Select(name => members[name]?.Value?.ToString()).Where(HasText)!;
    }

    private bool IsExcepted(object item) =>
        PSObject.AsPSObject(item).TypeNames.Any(name => Except.Any(type => name == type.FullName || name == "Deserialized." + type.FullName));

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);

    private ArgumentTransformationMetadataException Unusable(string what) =>
        new(what + " was given that has no property " + string.Join(" or ", _properties) + ".");
}
