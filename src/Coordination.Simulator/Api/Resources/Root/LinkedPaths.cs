using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.Api.Resources.Root;

/// <summary>The paths below <c>/api</c> and the space to which the root documents link, those of collections' pages and of single documents left out.</summary>
internal static class LinkedPaths
{
    private const string Api = "/api/";

    public static IEnumerable<string> All => SpaceLinks.Templates.Values
        .Concat(SystemLinks.Templates.Values.Where(link => link.StartsWith(Api, System.StringComparison.Ordinal)).Select(link => link.Substring(Api.Length)))
        .Select(link => link.Split(["{?"], System.StringSplitOptions.None)[0])
        .Where(path => path.IndexOf('{') < 0);
}
