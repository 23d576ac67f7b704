using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>A parameter of a cmdlet that makes actions, and the property of the action that it sets.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Property">Octopus's name of the property.</param>
/// <param name="Form">How it stands there.</param>
/// <param name="IsPositional">Whether it is written without its name, as the first; the cmdlet then asks for it.</param>
public sealed record ActionParameter(string Name, string Property, ActionParameterForm Form = ActionParameterForm.Text, bool IsPositional = false)
{
    /// <summary>Whether the cmdlet asks for it.</summary>
    public bool IsRequired { get; init; } = IsPositional;

    /// <summary>The only values that the cmdlet takes; none named: any.</summary>
    public IReadOnlyList<string> Choices { get; init => field = value.ToArray(); } = [];
}
