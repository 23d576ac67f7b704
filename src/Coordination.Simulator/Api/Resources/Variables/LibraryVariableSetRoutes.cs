using System;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Variables;

/// <summary>Library variable sets: their names are unique in the space, and a server decides who of two gets one.</summary>
internal static class LibraryVariableSetRoutes
{
    private static readonly Collection<LibraryVariableSet> Sets = new("LibraryVariables", "LibraryVariableSet", "LibraryVariableSetView", server => server.LibraryVariableSets, (call, set) => LibraryVariableSetDocument.Write(set, call.Links))
    {
        Select = (call, sets) => sets.Named(call.Query).Where(call.Query, "contentType", set => set.ContentType).OrderBy(set => set.Name, StringComparer.OrdinalIgnoreCase),
    };

    public static void AddTo(Routes routes)
    {
        Sets.AddReadsTo(routes);
        Sets.AddWritesTo(routes, create: "LibraryVariableSetCreate", edit: "LibraryVariableSetEdit", delete: "LibraryVariableSetDelete");
    }
}
