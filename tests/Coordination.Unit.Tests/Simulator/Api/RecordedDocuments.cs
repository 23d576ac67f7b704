using System.IO;
using System.Text;
using Coordination.Simulator.Api.Routing;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>Documents that real servers answered, kept beside the repository; tests that read them are skipped where they are absent.</summary>
internal static class RecordedDocuments
{
    private static readonly string? Folder = Find();

    /// <summary>The folder with the documents of one real server.</summary>
    public static string Export
    {
        get
        {
            Assert.SkipWhen(Folder is null, "shared/data is not beside the repository.");
            return Path.Combine(Folder!, "server-export");
        }
    }

    public static JToken Read(params string[] path)
    {
        Assert.SkipWhen(Folder is null, "shared/data is not beside the repository.");
        return JsonText.Parse(File.ReadAllText(Path.Combine([Folder!, .. path]), Encoding.UTF8));
    }

    private static string? Find()
    {
        for (var candidate = new DirectoryInfo(System.AppContext.BaseDirectory); candidate is not null; candidate = candidate.Parent)
        {
            var data = Path.Combine(candidate.FullName, "shared", "data");
            if (Directory.Exists(data))
                return data;
        }

        return null;
    }
}
