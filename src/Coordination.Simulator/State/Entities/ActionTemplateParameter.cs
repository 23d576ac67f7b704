using System;
using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>What whoever uses a step template fills in.</summary>
internal sealed class ActionTemplateParameter
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Label { get; set; }

    public string? HelpText { get; set; }

    /// <summary>A text, or an object for a secret.</summary>
    public JToken? DefaultValue { get; set; }

    public Dictionary<string, string?> DisplaySettings { get; set; } = new(StringComparer.Ordinal);
}
