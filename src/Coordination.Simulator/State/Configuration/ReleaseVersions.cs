using System.Globalization;
using System.Text.RegularExpressions;

namespace Coordination.Simulator.State;

/// <summary>What the server takes for the number of a release.</summary>
internal static class ReleaseVersions
{
    private const int MaxLength = 349;

    private static readonly Regex Valid = new(
        @"^\d+(\.\d+){0,3}(-[0-9A-Za-z\-.]+)?(\+[0-9A-Za-z\-.]+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patterns.OwnMayTake);

    /// <summary>The version without spaces around it.</summary>
    /// <exception cref="Refusal">It is none, or too long.</exception>
    public static string Check(string? version)
    {
        var trimmed = (version ?? "").Trim();
        if (trimmed.Length == 0) throw Refusal.Because("A version is required for a release.");
        if (trimmed.Length > MaxLength) throw Refusal.Because(string.Format(CultureInfo.InvariantCulture, "The release number must not be longer than {0} characters.", MaxLength));
        if (!Valid.IsMatch(trimmed))
        {
            throw Refusal.Because(
                $"The release number '{trimmed}' does not appear to be a valid semantic version number. The version must consist of between 1 and 4 number only parts (separated by '.') before the optional pre-release part (after the '-'). e.g. 2, 2.1, 2.4.0.23, 2.4-beta and 1-beta.2");
        }

        return trimmed;
    }
}
