using System.IO;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>YAML as text.</summary>
internal static class ScenarioText
{
    /// <summary>The root of what stands there.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="what">What it is called in messages.</param>
    /// <exception cref="ScenarioException">It is no YAML, or empty.</exception>
    public static YamlNode RootOf(string yaml, string what)
    {
        var stream = new YamlStream();
        try
        {
            using var text = new StringReader(yaml);
            stream.Load(text);
        }
        catch (YamlException fault)
        {
            throw new ScenarioException($"This is no YAML: {fault.Message}", fault.Start.Line, fault.Start.Column);
        }

        return stream.Documents.Count > 0 ? stream.Documents[0].RootNode : throw new ScenarioException($"{what} is empty.", 1, 1);
    }
}
