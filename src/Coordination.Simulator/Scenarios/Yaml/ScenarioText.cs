using System;
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
        using var text = new StringReader(yaml);
        var parser = new Parser(text);
        try
        {
            stream.Load(parser);
        }
        catch (YamlException fault)
        {
            throw new ScenarioException($"This is no YAML: {fault.Message}", fault.Start.Line, fault.Start.Column);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16 leaves a list or map in brackets that goes on too far to the left by this exception, without a place.
            var after = parser.Current?.End ?? Mark.Empty;
            throw new ScenarioException("This is no YAML: the list or map in brackets at this place is not closed, or goes on too far to the left in a later line.", Math.Max(1, after.Line), Math.Max(1, after.Column));
        }

        return stream.Documents.Count > 0 ? stream.Documents[0].RootNode : throw new ScenarioException($"{what} is empty.", 1, 1);
    }
}
