using System;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Documents;

/// <summary>New sensitive values in documents.</summary>
internal static class Secrets
{
    /// <summary>The document as the server gives it back: sensitive values are only said to be there.</summary>
    public static JObject Without(JObject process)
    {
        var copy = (JObject)process.DeepClone();
        foreach (var secret in copy.Descendants().OfType<JProperty>().Where(member => string.Equals(member.Name, "NewValue", StringComparison.Ordinal) && member.Parent!["HasValue"] is not null).ToList())
            secret.Remove();
        return copy;
    }
}
