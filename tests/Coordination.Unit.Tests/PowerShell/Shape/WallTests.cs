using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Shape;

/// <summary>Nothing that the user's session might hold in another version may be needed before the private files are loaded.</summary>
public sealed class WallTests
{
    [Fact]
    public void The_cmdlets_refer_to_PowerShell_and_to_Abstractions_only() =>
        Assert.Equal(
            ["Coordination.Abstractions", "System.Management.Automation", "netstandard"],
            References(Cmdlets.Assembly));

    [Fact]
    public void Abstractions_refer_to_nothing() => Assert.Equal(["netstandard"], References(typeof(CoordinationPlan).Assembly));

    [Fact]
    public void What_both_show_speaks_only_of_types_that_cannot_have_two_copies()
    {
        string[] forbidden = ["TimeProvider", "ValueTask", "IAsyncEnumerable", "IAsyncDisposable", "Memory", "ReadOnlyMemory", "Span", "ReadOnlySpan"];
        var named = new[] { Cmdlets.Assembly, typeof(CoordinationPlan).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetMembers())
            .SelectMany(TypesOf)
            .Where(type => forbidden.Contains(type.Name.Split('`')[0], StringComparer.Ordinal) || type.Name.StartsWith("Immutable", StringComparison.Ordinal));
        Assert.Empty(named);
    }

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);
}
