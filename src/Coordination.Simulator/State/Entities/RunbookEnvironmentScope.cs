namespace Coordination.Simulator.State;

/// <summary>In which environments a runbook may be run.</summary>
internal enum RunbookEnvironmentScope
{
    /// <summary>In all of the space.</summary>
    All,

    /// <summary>In those that it names.</summary>
    Specified,

    /// <summary>In those of the lifecycles of its project and the project's channels.</summary>
    FromProjectLifecycles,
}
