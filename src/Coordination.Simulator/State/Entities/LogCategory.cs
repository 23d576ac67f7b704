namespace Coordination.Simulator.State;

internal enum LogCategory
{
    Trace,
    Verbose,
    Info,
    Highlight,
    Wait,
    Gap,
    Alert,
    Warning,
    Error,
    Fatal,
    Planned,
    Updated,
    Finished,
    Abandoned,
}
