using System.Management.Automation;
using System.Net;
using System.Security;

namespace Coordination.PowerShell.Parameters;

/// <summary>Lets a parameter of type <see cref="SecureString"/> be given as a text, or as the password of a credential. No text of it is kept or shown.</summary>
internal sealed class SecretAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => Unwrapped.Value(inputData) switch
    {
        SecureString secret => secret,
        PSCredential credential => credential.Password,
        string text => new NetworkCredential(string.Empty, text).SecurePassword,
        _ => throw new ArgumentTransformationMetadataException("A key or token is given as a SecureString, a credential or a text."),
    };
}
