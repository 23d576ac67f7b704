using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Coordination.Simulator.State;
using NuGet.Versioning;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>The version that the next release of a project gets when nobody says one, by the mask of its versioning strategy.</summary>
internal static class NextVersion
{
    private const string DefaultMask = "#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}";

    private static readonly Regex Part = new("#\\{Octopus\\.Version\\.(?<which>Last|Next)(?<part>Major|Minor|Patch|Build|Revision)\\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.OwnMayTake);

    public static string Of(Project project, OctopusServer server)
    {
        var last = server.Releases.NewestFirst.Where(release => Lookups.Same(release.ProjectId, project.Id)).Select(release => Parsed(release.Version)).FirstOrDefault(version => version is not null);
        var mask = (string?)project.VersioningStrategy["Template"] is { Length: > 0 } template ? template : DefaultMask;
        return Part.Replace(mask, match => Number(match, last).ToString(CultureInfo.InvariantCulture));
    }

    private static NuGetVersion? Parsed(string version) => NuGetVersion.TryParse(version, out var parsed) ? parsed : null;

    private static int Number(Match match, NuGetVersion? last)
    {
        var number = match.Groups["part"].Value switch
        {
            "Major" => last?.Major ?? 0,
            "Minor" => last?.Minor ?? 0,
            "Revision" => last?.Revision ?? 0,
            _ => last?.Patch ?? 0,
        };
        return string.Equals(match.Groups["which"].Value, "Next", StringComparison.Ordinal) ? number + 1 : number;
    }
}
