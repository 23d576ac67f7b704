using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>Copies of what users give, in its order, so that nothing changes behind their backs.</summary>
internal static class Copies
{
    public static IReadOnlyDictionary<string, T> Of<T>(IReadOnlyDictionary<string, T> values) => values.ToDictionary(value => value.Key, value => value.Value, System.StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, T> None<T>() => new Dictionary<string, T>(System.StringComparer.Ordinal);
}
