using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using Coordination.Commands;

namespace Coordination.Unit.Tests.PowerShell.Shape;

/// <summary>The cmdlets as metadata shows them. The reference assembly of PowerShell has no behaviour, so no attribute is ever made.</summary>
internal static class Cmdlets
{
    public static readonly Assembly Assembly = typeof(CoordinationCmdlet).Assembly;

    /// <summary>Folder of the repository, found from where the tests were built.</summary>
    public static string Repository { get; } = FindRepository(AppContext.BaseDirectory);

    public static IReadOnlyList<Type> All { get; } =
        Assembly.GetExportedTypes().Where(type => Attribute(type, nameof(CmdletAttribute)) is not null).OrderBy(type => type.Name, StringComparer.Ordinal).ToList();

    public static string NameOf(Type cmdlet) => Verb(cmdlet) + "-" + Noun(cmdlet);

    public static string Verb(Type cmdlet) => (string)Attribute(cmdlet, nameof(CmdletAttribute))!.ConstructorArguments[0].Value!;

    public static string Noun(Type cmdlet) => (string)Attribute(cmdlet, nameof(CmdletAttribute))!.ConstructorArguments[1].Value!;

    public static T? Named<T>(CustomAttributeData attribute, string name) =>
        (T?)attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;

    public static CustomAttributeData? Attribute(MemberInfo member, string name) =>
        member.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.Name == name);

    public static IReadOnlyList<PropertyInfo> Parameters(Type cmdlet) =>
        cmdlet.GetProperties().Where(property => ParameterAttributes(property).Count > 0).ToList();

    public static IReadOnlyList<CustomAttributeData> ParameterAttributes(PropertyInfo property) =>
        property.GetCustomAttributesData().Where(data => data.AttributeType.Name == nameof(ParameterAttribute)).ToList();

    private static string FindRepository(string folder) =>
        File.Exists(Path.Combine(folder, "Coordination.sln")) ? folder : FindRepository(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
