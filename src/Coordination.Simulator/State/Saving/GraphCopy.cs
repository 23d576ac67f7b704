using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using Coordination.Simulator.Scripts;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// Copies what hangs together: every object once, what runs and what is to happen later (delegates and what they captured) included.
/// So a server is saved without its classes knowing of it. What never changes, and what is outside of the state, is shared.
/// </summary>
/// <remarks>Hashes of objects are not kept, so nothing of the state may be found by the identity of an object: see <see cref="CheckKey"/>.</remarks>
internal sealed class GraphCopy(OctopusServer server)
{
    private const BindingFlags OwnFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Func<object, object> ShallowCopy =
        (Func<object, object>)Delegate.CreateDelegate(typeof(Func<object, object>), typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!);

    private static readonly ConditionalWeakTable<Type, FieldInfo[]> Fields = new();

    private readonly Dictionary<object, object> _copies = new(ByIdentity.Comparer);

    // Without recursion: a chain of objects may be longer than the stack is deep.
    private readonly Queue<object> _unfinished = new();

    public T Of<T>(T root)
        where T : class
    {
        var copy = (T)Copy(root)!;
        while (_unfinished.Count > 0) Finish(_unfinished.Dequeue());
        return copy;
    }

    private object? Copy(object? original)
    {
        if (original is null || IsShared(original)) return original;
        if (_copies.TryGetValue(original, out var known)) return known;
        if (original is JToken token) return Known(token, token.DeepClone());
        if (original is Delegate { Target: { } target } call) return Known(call, Delegate.CreateDelegate(call.GetType(), Copy(target), call.Method));
        CheckKey(original.GetType());
        var copy = Known(original, ShallowCopy(original));
        _unfinished.Enqueue(copy);
        return copy;
    }

    private object Known(object original, object copy)
    {
        _copies.Add(original, copy);
        return copy;
    }

    private void Finish(object copy)
    {
        if (copy is Array items)
        {
            if (!Holds(items.GetType().GetElementType()!)) return;
            for (var i = 0; i < items.Length; i++) items.SetValue(CopyOfValue(items.GetValue(i)), i);
            return;
        }

        foreach (var field in FieldsOf(copy.GetType())) field.SetValue(copy, CopyOfValue(field.GetValue(copy)));
    }

    /// <summary>A value with fields of its own is copied field by field: it is nobody else's.</summary>
    private object? CopyOfValue(object? value)
    {
        if (value is not ValueType) return Copy(value);
        foreach (var field in FieldsOf(value.GetType())) field.SetValue(value, CopyOfValue(field.GetValue(value)));
        return value;
    }

    private bool IsShared(object original) =>
        original == server || original is string or Type or MemberInfo or TimeProvider or ITimer or ScriptHost or Delegate { Target: null }
        || original.GetType() == typeof(object) || original.GetType().IsPrimitive || original.GetType().IsEnum
        || original.GetType().Namespace is "Coordination.Simulator.Scenarios"
        || original is System.Collections.IEqualityComparer || IsGenericComparer(original.GetType());

    private static bool IsGenericComparer(Type type) => Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEqualityComparer<>));

    private static void CheckKey(Type type)
    {
        if (!type.IsGenericType || (type.GetGenericTypeDefinition() != typeof(Dictionary<,>) && type.GetGenericTypeDefinition() != typeof(HashSet<>))) return;
        var key = type.GetGenericArguments()[0];
        if (key != typeof(string) && !key.IsValueType) throw new InvalidOperationException($"The state finds something by the identity of a {key.Name}, which a copy of it cannot.");
    }

    private static bool Holds(Type type) => !type.IsPrimitive && !type.IsEnum && type != typeof(string) && (!type.IsValueType || FieldsOf(type).Length > 0);

    /// <summary>The fields that may refer to something, those of base classes too.</summary>
    private static FieldInfo[] FieldsOf(Type type) => Fields.GetValue(type, static known =>
    {
        var fields = new List<FieldInfo>();
        for (var one = known; one is not null && one != typeof(object); one = one.BaseType)
        {
            foreach (var field in one.GetFields(OwnFields))
            {
                if (Holds(field.FieldType)) fields.Add(field);
            }
        }

        return [.. fields];
    });

    private sealed class ByIdentity : IEqualityComparer<object>
    {
        public static ByIdentity Comparer { get; } = new();

        bool IEqualityComparer<object>.Equals(object? one, object? other) => ReferenceEquals(one, other);

        int IEqualityComparer<object>.GetHashCode(object one) => RuntimeHelpers.GetHashCode(one);
    }
}
