using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace Coordination.PowerShell.Parameters;

/// <summary>Makes objects of Abstractions again of what Export-Clixml, Start-Job and remoting leave of them. What is missing keeps its default.</summary>
internal static class Restoration
{
    /// <summary>The object that a property bag was.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="type">A type whose properties can all be set.</param>
    /// <exception cref="PSInvalidCastException">A property holds something of another type.</exception>
    public static object Of(PSObject bag, Type type)
    {
        var constructor = type.GetConstructors().OrderBy(one => one.GetParameters().Length).First();
        var restored = constructor.Invoke(new object?[constructor.GetParameters().Length]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.CanWrite))
        {
            if (bag.Properties[property.Name]?.Value is { } value)
                property.SetValue(restored, Value(value, property.PropertyType));
        }

        return restored;
    }

    private static object? Value(object value, Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return List(value, type.GetGenericArguments()[0]);
        if (value is PSObject instant && (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset) && instant.Properties["UtcTicks"]?.Value is long ticks)
            return new DateTimeOffset(ticks, TimeSpan.Zero);
        return value is PSObject bag && type.Assembly == typeof(CoordinationPlan).Assembly && type.IsClass
            ? Of(bag, type)
            : LanguagePrimitives.ConvertTo(value, type, CultureInfo.InvariantCulture);
    }

    private static Array List(object value, Type type)
    {
        var items = (Unwrapped.Value(value) is IEnumerable many and not string ? many.Cast<object>() : [value]).ToList();
        var list = Array.CreateInstance(type, items.Count);
        for (var index = 0; index < items.Count; index++)
            list.SetValue(Value(items[index], type), index);
        return list;
    }
}
