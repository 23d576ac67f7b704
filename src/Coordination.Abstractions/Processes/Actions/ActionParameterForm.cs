namespace Coordination;

/// <summary>How a parameter of a cmdlet stands in a property of an action.</summary>
public enum ActionParameterForm
{
    /// <summary>As it is.</summary>
    Text,

    /// <summary>As <c>True</c> or <c>False</c>.</summary>
    Flag,

    /// <summary>As <c>true</c> or <c>false</c>.</summary>
    LowerFlag,

    /// <summary>Several, with commas between them.</summary>
    List,
}
