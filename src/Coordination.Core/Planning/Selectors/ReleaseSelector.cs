namespace Coordination.Core.Planning.Selectors;

/// <summary>A selector that needs nothing but the releases that there are.</summary>
internal abstract record ReleaseSelector : VersionSelector
{
    /// <summary>Chooses one of the releases.</summary>
    public abstract Choice Choose(ReleaseScope scope);
}
