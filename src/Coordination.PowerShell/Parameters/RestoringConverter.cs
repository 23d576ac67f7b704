using System;
using System.ComponentModel;
using System.Linq;
using System.Management.Automation;

namespace Coordination.PowerShell.Parameters;

/// <summary>
/// Makes results of what jobs, remoting and Import-Clixml leave of them, as they come back. Without it their states are numbers that only look
/// like words, so that <c>Where-Object Outcome -eq Reached</c> finds nothing. Coordination.Types.ps1xml names the types.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RestoringConverter : PSTypeConverter
{
    private const string Prefix = "Deserialized.";

    /// <inheritdoc/>
    public override bool CanConvertFrom(PSObject sourceValue, Type destinationType) => TypeOf(sourceValue) is not null;

    /// <inheritdoc/>
    public override object ConvertFrom(PSObject sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        Restoration.Of(sourceValue, TypeOf(sourceValue)!);

    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) => throw new NotSupportedException();

    private static Type? TypeOf(PSObject bag) =>
        bag.TypeNames.FirstOrDefault(name => name.StartsWith(Prefix, StringComparison.Ordinal)) is { } name ? typeof(StepWait).Assembly.GetType(name.Substring(Prefix.Length)) : null;
}
