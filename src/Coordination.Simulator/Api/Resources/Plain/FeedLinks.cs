using System.Collections.Generic;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Plain;

/// <summary>The links of a feed. What they lead to, packages, is not simulated.</summary>
internal static class FeedLinks
{
    public static IEnumerable<KeyValuePair<string, string>> Of(string self, PlainDocument feed) => new Dictionary<string, string>(System.StringComparer.Ordinal)
    {
        ["SearchPackagesTemplate"] = self + "/packages/search{?term,take,skip}",
        ["SearchPackageVersionsTemplate"] = self + "/packages/versions{?packageId,take,skip,includePreRelease,versionRange,preReleaseTag,filter,includeReleaseNotes}",
        ["Packages"] = self + "/packages",
        ["SearchTemplate"] = self + "/packages{?packageId,partialMatch,includeMultipleVersions,includeNotes,includePreRelease,versionRange,preReleaseTag,take,descriptionsOptional}",
        ["VersionsTemplate"] = self + "/packages{?packageIds}",
        ["NotesTemplate"] = self + "/packages/notes{?packageId,version}",
    };
}
