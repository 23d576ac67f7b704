using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using Coordination.PowerShell.Parameters;

namespace Coordination.PowerShell.Authoring;

/// <summary>Reads the hashtables in which a person writes properties, members and packages.</summary>
internal static class Tables
{
    private static readonly string[] _packageKeys = ["Name", "PackageId", "Feed", "AcquisitionLocation", "Property", "Member"];

    /// <summary>Properties: a text, a number, truth; a secure string for a sensitive value; null for none.</summary>
    public static Dictionary<string, ProcessValue> Properties(IDictionary? table) => Read(table, ValueOf);

    /// <summary>Members of a document.</summary>
    public static Dictionary<string, string> Members(IDictionary? table) => Read(table, JsonLiteral.Of);

    /// <summary>A package.</summary>
    /// <exception cref="CoordinationException">It has no PackageId, or an entry of another name.</exception>
    public static ReferencedPackage Package(IDictionary table)
    {
        var entries = table.Keys.Cast<object>().ToDictionary(key => key.ToString()!, key => Unwrapped.Value(table[key]), StringComparer.OrdinalIgnoreCase);
        if (entries.Keys.FirstOrDefault(key => !_packageKeys.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw Invalid("A package reference has no entry '" + unknown + "'.");
        string? Text(string key) => entries.TryGetValue(key, out var value) ? value?.ToString() : null;
        if (string.IsNullOrWhiteSpace(Text("PackageId")))
            throw Invalid("A package reference has no PackageId.");
        return new ReferencedPackage
        {
            Name = Text("Name") ?? string.Empty,
            PackageId = Text("PackageId")!,
            Feed = Text("Feed") ?? ProcessWords.BuiltInFeed,
            AcquisitionLocation = Text("AcquisitionLocation") ?? ProcessWords.OnServer,
            Properties = Properties(entries.TryGetValue("Property", out var properties) ? properties as IDictionary : null),
            Members = Members(entries.TryGetValue("Member", out var members) ? members as IDictionary : null),
        };
    }

    private static Dictionary<string, T> Read<T>(IDictionary? table, Func<object?, T> read)
    {
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var key in table?.Keys.Cast<object>() ?? [])
            values[key.ToString()!] = read(table![key]);
        return values;
    }

    private static ProcessValue ValueOf(object? value) => Unwrapped.Value(value) switch
    {
        null => ProcessValue.Absent,
        ProcessValue known => known,
        SecureString secret => ProcessValue.Sensitive(secret),
        bool truth => ProcessValue.Of(truth ? "True" : "False"),
        IFormattable number => ProcessValue.Of(number.ToString(null, CultureInfo.InvariantCulture)),
        string text => ProcessValue.Of(text),
        IEnumerable list => ProcessValue.Of(string.Join(",", list.Cast<object?>().Select(item => Unwrapped.Value(item)?.ToString()))),
        { } other => ProcessValue.Of(other.ToString()),
    };

    private static CoordinationException Invalid(string what) => new(new Failure("PackageReferenceInvalid", FailureKind.Invalid, what)
    {
        Remedy = "Write it as @{ Name = 'tools'; PackageId = 'Trading.Tools'; Feed = 'Our feed' }; entries are " + string.Join(", ", _packageKeys) + ".",
    });
}
