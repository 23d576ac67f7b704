namespace Coordination.Simulator.Scripts;

/// <summary>Hears what a script says. Calls may come from any thread, one at a time for each stream.</summary>
public interface IScriptOutput
{
    /// <summary>A line of its standard output, without its line ending: text, service messages, or both.</summary>
    void Line(string line);

    /// <summary>A line of its standard error, without its line ending.</summary>
    void ErrorLine(string line);

    /// <summary>It ended, and all its lines were told. 0 is success; every other code fails the step.</summary>
    void Exited(int exitCode);
}
