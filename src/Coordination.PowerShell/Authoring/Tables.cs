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
    private static readonly string[] _locations = [ProcessWords.OnServer, "ExecutionTarget", ProcessWords.NotAcquired];

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
            AcquisitionLocation = Location(Text("AcquisitionLocation") ?? ProcessWords.OnServer),
            Properties = Properties(Table(entries, "Property")),
            Members = Members(Table(entries, "Member")),
        };
    }

    /// <summary>Adds properties to those that parameters set.</summary>
    /// <param name="values">The properties so far, which are changed.</param>
    /// <param name="table">What <c>-Property</c> says.</param>
    /// <param name="said">The properties that a parameter says, and the parameter.</param>
    /// <exception cref="CoordinationException">Both say the same property.</exception>
    public static void Add(IDictionary<string, ProcessValue> values, IDictionary? table, IEnumerable<KeyValuePair<string, string>> said)
    {
        var properties = Properties(table);
        foreach (var twice in said.Where(one => properties.ContainsKey(one.Key)))
            throw new CoordinationException(new Failure("PropertyContradicted", FailureKind.Invalid, "-Property says '" + twice.Key + "', and so does -" + twice.Value + ".") { Target = twice.Key, Remedy = "Leave one of both out." });
        foreach (var property in properties)
            values[property.Key] = property.Value;
    }

    private static string Location(string text) => text.Contains("#{")
        ? text
        : _locations.FirstOrDefault(known => string.Equals(known, text, StringComparison.OrdinalIgnoreCase))
            ?? throw Invalid("A package reference has the AcquisitionLocation '" + text + "'; there is " + string.Join(", ", _locations) + ".");

    private static IDictionary? Table(Dictionary<string, object?> entries, string key) => !entries.TryGetValue(key, out var value) || value is null
        ? null
        : value as IDictionary ?? throw Invalid("The entry " + key + " of a package reference is no hashtable.");

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
        IDictionary => throw Unusable("a hashtable"),
        IEnumerable list => ProcessValue.Of(string.Join(",", list.Cast<object?>().Select(item => ValueOf(item).Text))),
        Uri or Version or char => ProcessValue.Of(Unwrapped.Value(value)!.ToString()),
        { } other => throw Unusable("an object of type " + other.GetType().Name),
    };

    private static CoordinationException Unusable(string what) => new(new Failure("PropertyValueUnusable", FailureKind.Invalid, "A property of an action or step is a text; " + what + " was given for one.")
    {
        Remedy = "Give a text, a number, true or false, a SecureString for what is sensitive, or JSON as ConvertTo-Json writes it.",
    });

    private static CoordinationException Invalid(string what) => new(new Failure("PackageReferenceInvalid", FailureKind.Invalid, what)
    {
        Remedy = "Write it as @{ Name = 'tools'; PackageId = 'Trading.Tools'; Feed = 'Our feed' }; entries are " + string.Join(", ", _packageKeys) + ".",
    });
}
