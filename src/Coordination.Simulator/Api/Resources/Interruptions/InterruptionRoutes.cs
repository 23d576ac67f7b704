using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Errors;
using Coordination.Simulator.Api.Resources.Users;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Interruptions;

/// <summary>Interruptions: who is responsible, and the answer.</summary>
internal static class InterruptionRoutes
{
    private static readonly Collection<Interruption> Interruptions = new("Interruptions", "Interruption", "InterruptionView", server => server.Interruptions, (call, interruption) => InterruptionDocument.Write(interruption, call))
    {
        Select = (call, interruptions) => Selected(interruptions, call).Reverse(),
        AlsoSeen = MayAsMember,
    };

    public static void AddTo(Routes routes)
    {
        Interruptions.AddReadsTo(routes);
        routes.Get(RouteScope.Space, "interruptions/{id}/responsible", call => SimResponse.Ok(UserDocument.Write(call.Server.Users.Get(Interruptions.One(call).ResponsibleUserId), call.Links)));
        routes.Put(RouteScope.Space, "interruptions/{id}/responsible", TakeResponsibility);
        routes.Post(RouteScope.Space, "interruptions/{id}/submit", Submit);
    }

    /// <summary>Whether the user may answer, as far as permissions go: with InterruptionSubmit any, as a member of a responsible team with the permission of members.</summary>
    public static bool MaySubmit(ApiCall call, Interruption interruption) => call.May("InterruptionSubmit", interruption) || MayAsMember(call, interruption);

    private static bool MayAsMember(ApiCall call, Interruption interruption) =>
        call.May(ResponsibleTeams.MembersPermission, interruption) && call.Server.ResponsibleTeams.Include(interruption, call.User);

    private static void DemandSubmit(ApiCall call, Interruption interruption)
    {
        if (!MaySubmit(call, interruption))
            throw Refuse.Forbidden("InterruptionSubmit");
    }

    private static IEnumerable<Interruption> Selected(IEnumerable<Interruption> interruptions, ApiCall call)
    {
        interruptions = interruptions.WithIds(call.Query);
        if (call.Query.Text("regarding") is { } document)
            interruptions = interruptions.Where(one => Lookups.Same(one.TaskId, document) || one.RelatedDocumentIds.Contains(document, StringComparer.OrdinalIgnoreCase));
        return call.Query.Flag("pendingOnly") == true ? interruptions.Where(one => one.IsPending) : interruptions;
    }

    private static SimResponse TakeResponsibility(ApiCall call)
    {
        var interruption = Interruptions.One(call);
        DemandSubmit(call, interruption);
        call.Server.InterruptionAnswers.TakeResponsibility(interruption, call.User);
        return SimResponse.Ok(UserDocument.Write(call.User, call.Links));
    }

    private static SimResponse Submit(ApiCall call)
    {
        var interruption = Interruptions.One(call);
        DemandSubmit(call, interruption);
        call.Server.InterruptionAnswers.Submit(interruption, call.Body.Map(), call.User);
        return SimResponse.Ok(InterruptionDocument.Write(interruption, call));
    }
}
