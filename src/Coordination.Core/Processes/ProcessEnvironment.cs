using System;
using Coordination.Core.Octopus;
using Coordination.Core.Processes.Saving;

namespace Coordination.Core.Processes;

/// <summary>What the processes of a connection work with.</summary>
/// <param name="Space">The space.</param>
/// <param name="UserId">Id of the key's owner.</param>
/// <param name="User">Name of the key's owner.</param>
/// <param name="Time">The clock.</param>
/// <param name="NewNonce">Makes a random word.</param>
internal sealed record ProcessEnvironment(OctopusSpace Space, string UserId, string User, TimeProvider Time, Func<string> NewNonce)
{
    /// <summary>How patient saves are.</summary>
    public SaveSettings Saving { get; init; } = new();
}
