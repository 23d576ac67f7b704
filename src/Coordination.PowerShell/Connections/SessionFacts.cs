using System;
using System.Management.Automation;
using Coordination.PowerShell.Locks;
using Coordination.PowerShell.Steps;

namespace Coordination.PowerShell.Connections;

/// <summary>What a session knows about servers at one moment: its connections, the variables of its Octopus step, the environment.</summary>
internal sealed class SessionFacts
{
    /// <summary>The connections of the runspace.</summary>
    public required ConnectionSlot Slot { get; init; }

    /// <summary>The variables of the Octopus step that the session runs in; null outside of one.</summary>
    public StepVariables? Step { get; init; }

    /// <summary>The locks that the runspace holds.</summary>
    public HoldStack Holds { get; init; } = new();

    /// <summary>Reads a variable of the process's environment; null where it is not set or empty.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Reads the facts. On the pipeline thread only.</summary>
    public static SessionFacts Of(SessionState session) => new()
    {
        Slot = RunspaceConnections.Current,
        Holds = RunspaceHolds.Current,
        Step = StepVariables.From(Unwrap(session.PSVariable.GetValue(StepVariables.VariableName))),
        Environment = ReadEnvironment,
    };

    /// <summary>
    /// The facts for a completer, which gets no session state: a runspace refuses its variables while it runs a pipeline, which it does
    /// while a word is completed. The step's variables are not missed: nobody presses Tab in a step. On the pipeline thread only.
    /// </summary>
    public static SessionFacts OfRunspace() => new()
    {
        Slot = RunspaceConnections.Current,
        Environment = ReadEnvironment,
    };

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private static string? ReadEnvironment(string name) =>
        System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
