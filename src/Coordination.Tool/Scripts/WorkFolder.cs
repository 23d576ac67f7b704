using System;
using System.IO;
using System.Text.Json;
using Coordination.Simulator.Scripts;

namespace Coordination.Tool.Scripts;

/// <summary>The folder that a script runs in, for this user alone; gone when the script has ended.</summary>
internal sealed class WorkFolder
{
    private readonly string _path = Directory.CreateTempSubdirectory("coordination-script-").FullName;

    public WorkFolder(ScriptJob job, string scenarioFolder)
    {
        Variables = Path.Combine(_path, "Variables.json");
        using (var file = File.Create(Variables))
            JsonSerializer.Serialize(file, job.Variables);
        Bootstrap = Path.Combine(_path, "Bootstrap.ps1");
        using (var source = typeof(WorkFolder).Assembly.GetManifestResourceStream("Bootstrap.ps1")!)
        using (var file = File.Create(Bootstrap))
            source.CopyTo(file);
        if (job.File is not null)
        {
            Script = Path.GetFullPath(job.File, scenarioFolder);
            return;
        }

        Script = Path.Combine(_path, "Script.ps1");
        File.WriteAllText(Script, job.Body);
    }

    /// <summary>Where the script runs.</summary>
    public string Root => Directory.CreateDirectory(Path.Combine(_path, "Work")).FullName;

    public string Bootstrap { get; }

    public string Variables { get; }

    public string Script { get; }

    /// <summary>Removes it; what a process still holds open stays with the machine's other temporary files.</summary>
    public void Remove()
    {
        try
        {
            Directory.Delete(_path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows does not delete what is open. Sensitive values are not among it: the variables' file was deleted before the script began.
            TryRemoveVariables();
        }
    }

    private void TryRemoveVariables()
    {
        try
        {
            File.Delete(Variables);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{Variables} could not be deleted: {exception.Message} It may hold sensitive values: please delete it.");
        }
    }
}
