using System;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Selectors;

namespace Coordination.Unit.Tests.Planning.Selectors;

/// <summary>Releases to choose from, written as their versions, newest first as the server lists them.</summary>
internal static class Releases
{
    public static ReleaseScope Scope(string versions, bool isChannelNamed = false)
    {
        var texts = versions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ReleaseScope
        {
            Project = "Trading API",
            Channel = "Default",
            IsChannelNamed = isChannelNamed,
            Releases = [.. texts.Select((version, place) => Release(version, texts.Length - place))],
        };
    }

    public static string? Chosen(string selector, ReleaseScope scope) => Choose(selector, scope) is Choice.Chosen chosen ? chosen.Release.Text : null;

    public static Choice Choose(string selector, ReleaseScope scope) => ((ReleaseSelector)VersionSelector.Parse(selector, out _)!).Choose(scope);

    private static CandidateRelease Release(string version, int day) =>
        new(new ReleaseResource { Id = "Releases-" + version, Version = version, Assembled = new DateTimeOffset(2026, 1, day, 10, 0, 0, TimeSpan.Zero) });
}
