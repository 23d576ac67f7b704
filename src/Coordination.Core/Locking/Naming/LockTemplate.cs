using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Coordination.Core.Locking;

/// <summary>Fills the fields of a lock's name, as in <c>db/{Environment}/{Tenant}</c>. Doubled braces stand for one.</summary>
internal static class LockTemplate
{
    private static readonly Dictionary<string, Func<StepLockPlace, string?>> _fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Project"] = place => place.Project,
        ["Environment"] = place => place.Environment,
        ["Tenant"] = place => place.Tenant ?? "untenanted",
        ["Machine"] = place => place.Machine,
    };

    /// <summary>Whether the name has fields that must be looked up where a person typed them.</summary>
    public static bool NeedsPlace(string template) => template.IndexOf("{Environment}", StringComparison.OrdinalIgnoreCase) >= 0 || template.IndexOf("{Tenant}", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The name; null with faults where it is none.</summary>
    public static string? Fill(string template, StepLockPlace place, List<Failure> faults)
    {
        var before = faults.Count;
        var name = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            var letter = template[at];
            var isDoubled = at + 1 < template.Length && template[at + 1] == letter;
            if (letter is '{' or '}' && isDoubled)
                name.Append(template[at++]);
            else if (letter == '{')
                at = Field(template, at, place, name, faults);
            else if (letter == '}')
                faults.Add(Broken(template));
            else
                name.Append(letter);
        }

        Check(template, name.ToString().Trim(), faults);
        return faults.Count > before ? null : name.ToString();
    }

    private static int Field(string template, int at, StepLockPlace place, StringBuilder name, List<Failure> faults)
    {
        var end = template.IndexOf('}', at);
        if (end < 0)
        {
            faults.Add(Broken(template));
            return template.Length;
        }

        var field = template.Substring(at + 1, end - at - 1).Trim();
        if (!_fields.TryGetValue(field, out var value))
            faults.Add(Fault("LockFieldUnknown", template, "has the field {" + field + "}, which does not exist.", "There are " + string.Join(", ", _fields.Keys.Select(known => "{" + known + "}")) + "."));
        else if (value(place) is { Length: > 0 } filled)
            name.Append(filled);
        else
            faults.Add(Fault("LockFieldEmpty", template, "has the field {" + field + "}, but there is no " + field.ToLowerInvariant() + " here.", "Outside of an Octopus step, give -Environment and -Tenant."));
        return end;
    }

    private static void Check(string template, string name, List<Failure> faults)
    {
        if (name.Length == 0)
            faults.Add(Fault("LockNameEmpty", template, "has no letters.", "Name the thing that must not be used by two at once."));
        else if (name.Length > StepLockRequest.LongestName)
            faults.Add(Fault("LockNameTooLong", template, "has " + name.Length + " letters.", "A lock's name may have " + StepLockRequest.LongestName + "."));
        else if (name.Any(letter => char.IsControl(letter) || (letter != ' ' && char.IsWhiteSpace(letter)) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format))
            faults.Add(Fault("LockNameInvalid", template, "has characters that cannot be seen, or that not every server can store.", "Use letters, digits, blanks and signs."));
    }

    private static Failure Broken(string template) => Fault("LockNameInvalid", template, "has a brace without its partner.", "Write {{ or }} for a brace itself.");

    private static Failure Fault(string id, string template, string what, string remedy) =>
        new(id, FailureKind.Invalid, "The lock's name '" + (template.Length > 160 ? template.Substring(0, 160) + "…" : template) + "' " + what) { Target = template, Remedy = remedy };
}
