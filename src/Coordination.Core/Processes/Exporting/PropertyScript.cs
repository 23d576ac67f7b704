using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Processes.Documents;

namespace Coordination.Core.Processes.Exporting;

/// <summary>Writes what no parameter of its own says: properties, members and packages.</summary>
internal static class PropertyScript
{
    /// <summary>The entries of <c>-Property</c>.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(IEnumerable<KeyValuePair<string, ProcessValue>> properties) =>
        [.. properties.Select(property => (property.Key, ValueOf(property.Value)))];

    /// <summary>The entries of <c>-Member</c>: what says something, and what unsays a default.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(IReadOnlyDictionary<string, string> members, IReadOnlyDictionary<string, string> defaults)
    {
        var entries = members
            .Where(member => !defaults.TryGetValue(member.Key, out var usual) ? !FieldValue.SaysNothing(member.Key, DocumentText.Read(member.Value)) : !string.Equals(usual, member.Value, StringComparison.Ordinal))
            .Select(member => (member.Key, PowerShellText.Of(DocumentText.Read(member.Value))));
        return [.. entries, .. defaults.Keys.Where(name => !members.ContainsKey(name)).Select(name => (name, "$null"))];
    }

    /// <summary>A package as a hashtable.</summary>
    public static string Of(ReferencedPackage package)
    {
        var entries = new List<(string, string)>();
        if (package.Name.Length > 0)
            entries.Add(("Name", PowerShellText.Of(package.Name)));
        entries.Add(("PackageId", PowerShellText.Of(package.PackageId)));
        if (!string.Equals(package.Feed, ProcessWords.BuiltInFeed, StringComparison.OrdinalIgnoreCase))
            entries.Add(("Feed", PowerShellText.Of(package.Feed)));
        if (!string.Equals(package.AcquisitionLocation, ProcessWords.OnServer, StringComparison.Ordinal))
            entries.Add(("AcquisitionLocation", PowerShellText.Of(package.AcquisitionLocation)));
        if (package.Properties.Count > 0)
            entries.Add(("Property", Inline(Of(package.Properties))));
        if (Of(package.Members, new Dictionary<string, string>(StringComparer.Ordinal)) is { Count: > 0 } members)
            entries.Add(("Member", Inline(members)));
        return Inline(entries);
    }

    private static string Inline(IReadOnlyList<(string Name, string Value)> entries) =>
        "@{ " + string.Join("; ", entries.Select(entry => PowerShellText.Key(entry.Name) + " = " + entry.Value)) + " }";

    private static string ValueOf(ProcessValue value) =>
        value.IsSensitive ? "[Coordination.ProcessValue]::Kept" : value.Text is { } text ? PowerShellText.Of(text) : "$null";
}
