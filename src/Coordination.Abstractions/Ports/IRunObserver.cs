namespace Coordination;

/// <summary>Is told how a run goes. Calls come one at a time, in order, from whichever thread the run is on; they must return at once and not throw.</summary>
public interface IRunObserver
{
    /// <summary>A run began; its id stands in the comment of every deployment that it creates.</summary>
    void Started(string runId, ResolvedPlan plan);

    /// <summary>A deployment changed its state, or what can be told of it.</summary>
    void Changed(DeploymentProgress progress);

    /// <summary>Something that the user should know but need not act on, e.g. that the server is away since 10:42.</summary>
    void Remarked(string text);
}
