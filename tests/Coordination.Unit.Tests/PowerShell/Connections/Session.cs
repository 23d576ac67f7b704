using System;
using System.Collections.Generic;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Steps;

namespace Coordination.Unit.Tests.PowerShell.Connections;

/// <summary>Sessions for tests.</summary>
internal static class Session
{
    public static SessionFacts Of(Dictionary<string, string>? environment = null, Dictionary<string, string>? step = null) => new()
    {
        Slot = new ConnectionSlot(),
        Step = StepVariables.From(step),
        Environment = name => environment?.GetValueOrDefault(name),
    };

    public static OctopusConnection Connection(string server = "https://octopus", string user = "me") => new()
    {
        Server = server,
        SpaceId = "Spaces-1",
        Space = "Default",
        User = user,
        ServerVersion = "2026.3.1",
        Source = "the parameters",
    };
}
