using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Coordination.Core.Exporting.Sections;
using YamlDotNet.Serialization;

namespace Coordination.Core.Exporting;

/// <summary>Writes what was read of a server as a scenario.</summary>
internal static class ScenarioFile
{
    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="CoordinationException">It is there already and must not be replaced, or cannot be written.</exception>
    public static ExportedScenario Write(ServerFindings findings, string server, ScenarioExportOptions options)
    {
        Check(options);
        var projects = ProjectsOf(findings);
        Write(options.Path, "# " + string.Join(", ", findings.Projects.Select(found => found.Project.Name)) + ", as they were on " + server + "\n" + Text(findings, projects));
        return new ExportedScenario
        {
            Path = options.Path,
            Server = server,
            Projects = [.. findings.Projects.Select(found => found.Project.Name)],
            Deployments = projects.Sum(project => project.Deployments),
            MeasuredSteps = projects.Sum(project => project.Measured),
            UnmeasuredSteps = projects.Sum(project => project.Unmeasured),
        };
    }

    /// <summary>The scenario as a text.</summary>
    public static string Text(ServerFindings findings) => Text(findings, ProjectsOf(findings));

    /// <summary>Passes where the file may be written.</summary>
    /// <exception cref="CoordinationException">It is there already and must not be replaced.</exception>
    public static void Check(ScenarioExportOptions options)
    {
        if (File.Exists(options.Path) && !options.Overwrites)
            throw new CoordinationException(new Failure("ScenarioFileExists", FailureKind.Invalid, "The scenario cannot be written: there is a file " + options.Path + " already.") { Target = options.Path, Remedy = "Name another file, or replace this one with -Force." });
    }

    private static List<ProjectSection> ProjectsOf(ServerFindings findings) => [.. findings.Projects.Select(found => new ProjectSection(findings, found))];

    private static string Text(ServerFindings findings, List<ProjectSection> projects)
    {
        var space = new SpaceSection(findings);
        var scenario = new Section()
            .With("server", space.Server())
            .With("environments", space.Environments())
            .With("lifecycles", space.Lifecycles())
            .With("machines", space.Machines())
            .With("tenants", space.Tenants())
            .With("libraryVariableSets", space.Libraries())
            .With("projects", projects.ConvertAll<object>(project => project.Write()));
        return new SerializerBuilder().Build().Serialize(scenario);
    }

    private static void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CoordinationException(new Failure("ScenarioFileNotWritten", FailureKind.Invalid, "The scenario cannot be written to " + path + ": " + fault.Message) { Target = path, Remedy = "Check that the folder exists and that you may write there." }, fault);
        }
    }
}
