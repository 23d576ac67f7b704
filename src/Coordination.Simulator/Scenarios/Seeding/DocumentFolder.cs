using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads a folder of documents: one JSON file per resource (or a list of them, or a page of a collection), in folders named after the collection.</summary>
internal static class DocumentFolder
{
    public static Scenario Read(string path)
    {
        if (!Directory.Exists(path)) throw new ScenarioException($"There is no folder '{path}'.");
        var documents = new List<ScenarioDocument>();
        foreach (var folder in Directory.GetDirectories(path).OrderBy(folder => folder, StringComparer.Ordinal))
        {
            foreach (var file in Directory.GetFiles(folder, "*.json").OrderBy(file => file, StringComparer.Ordinal))
            {
                documents.AddRange(Documents(file).Select(document => new ScenarioDocument(Path.GetFileName(folder), document, file)));
            }
        }

        if (!documents.Exists(document => document.Collection.IsSameAs("Projects")))
        {
            throw new ScenarioException($"The folder '{path}' has no documents of projects: expected is a folder for each collection, as Projects, Environments, Lifecycles, Channels, DeploymentProcesses, with a JSON file for each resource.");
        }

        // Exports often leave machines out: without any, steps would be skipped and take no time.
        return new Scenario { Documents = documents, Switches = new ServerSwitches { MissingMachinesAreMadeUp = true } };
    }

    private static IEnumerable<JObject> Documents(string file)
    {
        try
        {
            using var text = new StreamReader(file);
            using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None };
            return JToken.Load(reader) switch
            {
                JObject page when page["Items"] is JArray items => [.. items.OfType<JObject>()],
                JObject document => [document],
                JArray list => [.. list.OfType<JObject>()],
                _ => [],
            };
        }
        catch (JsonException fault)
        {
            throw new ScenarioException($"The file '{file}' is no JSON: {fault.Message}", fault);
        }
    }
}
