using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace Coordination.Unit.Tests.PowerShell.Shape;

/// <summary>One line for each parameter in each set: what a cmdlet's metadata says, and what its page says.</summary>
internal static class Facts
{
    private const string AllSets = "__AllParameterSets";

    public static IReadOnlyList<string> OfCmdlet(Type cmdlet, IReadOnlyList<string> sets) => Sorted(
        from property in Cmdlets.Parameters(cmdlet)
        from attribute in Cmdlets.ParameterAttributes(property)
        let own = Cmdlets.Named<string>(attribute, "ParameterSetName") ?? AllSets
        from set in own == AllSets ? sets : [own]
        select Line(
            set,
            property.Name,
            NameOf(property.PropertyType),
            Cmdlets.Named<bool?>(attribute, "Mandatory") ?? false,
            Cmdlets.Named<int?>(attribute, "Position"),
            Aliases(property),
            Cmdlets.Attribute(property, "SupportsWildcardsAttribute") is not null));

    public static IReadOnlyList<string> OfPage(XElement page, IReadOnlyList<string> sets) => Sorted(
        from parameter in page.Elements("parameter")
        from set in ((string?)parameter.Attribute("sets"))?.Split(' ') ?? [.. sets]
        select Line(
            set,
            (string)parameter.Attribute("name")!,
            (string)parameter.Attribute("type")!,
            (bool?)parameter.Attribute("required") ?? false,
            (int?)parameter.Attribute("position"),
            (string?)parameter.Attribute("aliases") ?? string.Empty,
            (bool?)parameter.Attribute("wildcards") ?? false));

    public static string PipelineOf(PropertyInfo property) => string.Join(", ", Cmdlets.ParameterAttributes(property)
        .SelectMany(attribute => new[]
        {
            Cmdlets.Named<bool?>(attribute, "ValueFromPipeline") ?? false ? "ByValue" : null,
            Cmdlets.Named<bool?>(attribute, "ValueFromPipelineByPropertyName") ?? false ? "ByPropertyName" : null,
        })
        .OfType<string>()
        .Distinct());

    private static string Line(string set, string name, string type, bool required, int? position, string aliases, bool wildcards) =>
        $"{set}: {type} -{name}{(required ? " required" : null)}{(position is null ? null : " at " + position)}{(aliases.Length == 0 ? null : " or " + aliases)}{(wildcards ? " with wildcards" : null)}";

    private static string Aliases(PropertyInfo property) => Cmdlets.Attribute(property, "AliasAttribute") is { } alias
        ? string.Join(", ", ((IEnumerable<CustomAttributeTypedArgument>)alias.ConstructorArguments[0].Value!).Select(argument => argument.Value))
        : string.Empty;

    private static string NameOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type).Name;

    private static List<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal).ToList();
}
