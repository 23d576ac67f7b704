namespace Coordination.Core.Running;

/// <summary>What a look at what is deployed tells.</summary>
internal static class PlaceFacts
{
    public static void Apply(RunState state, Fact fact)
    {
        switch (fact)
        {
            case PlaceSeen seen:
                state.Nodes[seen.Node].Place = seen;
                break;
            case PlacesLookedAt looked:
                state.Looks.Ended(looked);
                break;
        }
    }
}
