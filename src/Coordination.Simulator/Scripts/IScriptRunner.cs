namespace Coordination.Simulator.Scripts;

/// <summary>Runs the scripts of steps as processes of their own. The simulator itself starts no process: who hosts it may.</summary>
public interface IScriptRunner
{
    /// <summary>
    /// Starts a script and returns at once: the server's state is locked meanwhile. What cannot be started is told to
    /// <paramref name="output"/>, as a line of its error stream and an exit code.
    /// </summary>
    /// <param name="job">What runs, and what it is given.</param>
    /// <param name="output">Hears every line, from any thread, and the end once.</param>
    IScriptRun Start(ScriptJob job, IScriptOutput output);

    /// <summary>The bytes of a file that a script names as its artifact; null where it cannot be read.</summary>
    /// <param name="path">The full path, as the script wrote it.</param>
    byte[]? ReadArtifact(string path);
}
