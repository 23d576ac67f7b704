using System.Management.Automation;

namespace Coordination.PowerShell.Parameters;

/// <summary>Takes the wrapping off that PowerShell puts around values.</summary>
internal static class Unwrapped
{
    /// <summary>The value inside; property bags, which have nothing inside, stay as they are.</summary>
    public static object? Value(object? value) =>
        value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
}
