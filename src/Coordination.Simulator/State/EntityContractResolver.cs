using System;
using System.Collections;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Coordination.Simulator.State;

/// <summary>Names as they are; null in a document never empties a list, a number, or a text that must be there.</summary>
internal sealed class EntityContractResolver : DefaultContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (property.ValueProvider is { } provider) property.ValueProvider = new KeepsDefault(provider);
        if (IsRequired(property.PropertyType)) property.Required = Required.Default;

        // Clients write null for what they leave to the server, numbers and flags included.
        if (property.PropertyType is { IsValueType: true } && Nullable.GetUnderlyingType(property.PropertyType) is null) property.NullValueHandling = NullValueHandling.Ignore;
        return property;
    }

    private static bool IsRequired(Type? type) =>
        type is not null && type != typeof(string) && (type.IsValueType || typeof(IEnumerable).IsAssignableFrom(type));

    /// <summary>Null over a value that is there is not set: on a new entity that value is the default.</summary>
    private sealed class KeepsDefault(IValueProvider inner) : IValueProvider
    {
        public void SetValue(object target, object? value)
        {
            if (value is not null) inner.SetValue(target, value);
        }

        public object? GetValue(object target) => inner.GetValue(target);
    }
}
