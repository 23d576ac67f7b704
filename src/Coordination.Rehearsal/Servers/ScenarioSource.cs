using System;
using System.IO;
using Coordination.Simulator.Scenarios;

namespace Coordination.Rehearsals.Servers;

/// <summary>Reads what a simulated server is to hold, from a file or a folder.</summary>
internal static class ScenarioSource
{
    /// <summary>Reads the text of a scenario. What cannot be used comes as <see cref="CoordinationException"/>.</summary>
    public static Scenario Parse(string yaml)
    {
        try
        {
            return Scenario.FromYaml(yaml);
        }
        catch (ScenarioException exception)
        {
            throw new CoordinationException(new Failure("ScenarioInvalid", FailureKind.Invalid, "The scenario cannot be used: " + exception.Message), exception);
        }
    }

    /// <summary>Reads a scenario file, or a folder of documents. What cannot be used comes as <see cref="CoordinationException"/>.</summary>
    public static Scenario Read(string path)
    {
        try
        {
            return Directory.Exists(path) ? Scenario.FromFolder(path) : Scenario.FromYaml(File.ReadAllText(path));
        }
        catch (ScenarioException exception)
        {
            throw new CoordinationException(new Failure("ScenarioInvalid", FailureKind.Invalid, Path.GetFileName(path) + ": " + exception.Message) { Target = path }, exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CoordinationException(
                new Failure("ScenarioNotFound", FailureKind.NotFound, $"There is no scenario at {path}.") { Target = path, Remedy = "Name a YAML file, or a folder of documents as a server's REST API returns them." },
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CoordinationException(new Failure("ScenarioUnreadable", FailureKind.Invalid, $"The scenario {path} cannot be read: {exception.Message}") { Target = path }, exception);
        }
    }
}
