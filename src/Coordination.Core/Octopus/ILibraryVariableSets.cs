using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>The library variable sets of a space.</summary>
internal interface ILibraryVariableSets
{
    /// <summary>Those whose name contains a text, in order of name. Without the permission to see them: none.</summary>
    Task<IReadOnlyList<LibraryVariableSetResource>> FindAsync(string partialName, CancellationToken cancellationToken);

    /// <summary>Asks once for a new one. Never repeats by itself after a lost answer.</summary>
    Task<Sent<LibraryVariableSetResource>> CreateAsync(NewLibraryVariableSet set, CancellationToken cancellationToken);

    /// <summary>Deletes one by its id. That it is gone already is no failure.</summary>
    Task DeleteAsync(string id, CancellationToken cancellationToken);
}
