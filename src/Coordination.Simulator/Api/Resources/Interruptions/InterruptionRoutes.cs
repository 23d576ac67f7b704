using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources.Users;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Interruptions;

/// <summary>Interruptions: who is responsible, and the answer.</summary>
internal static class InterruptionRoutes
{
    private static readonly Collection<Interruption> Interruptions = new("Interruptions", "Interruption", "InterruptionView", server => server.Interruptions, (call, interruption) => InterruptionDocument.Write(interruption, call.User, call.Links))
    {
        Select = (call, interruptions) => Selected(interruptions, call).Reverse(),
    };

    public static void AddTo(Routes routes)
    {
        Interruptions.AddReadsTo(routes);
        routes.Get(RouteScope.Space, "interruptions/{id}/responsible", call => SimResponse.Ok(UserDocument.Write(call.Server.Users.Get(Interruptions.One(call).ResponsibleUserId), call.Links)));
        routes.Put(RouteScope.Space, "interruptions/{id}/responsible", TakeResponsibility);
        routes.Post(RouteScope.Space, "interruptions/{id}/submit", Submit);
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
        call.Demand("InterruptionSubmit", interruption);
        call.Server.InterruptionAnswers.TakeResponsibility(interruption, call.User);
        return SimResponse.Ok(UserDocument.Write(call.User, call.Links));
    }

    private static SimResponse Submit(ApiCall call)
    {
        var interruption = Interruptions.One(call);
        call.Demand("InterruptionSubmit", interruption);
        call.Server.InterruptionAnswers.Submit(interruption, call.Body.Map(), call.User);
        return SimResponse.Ok(InterruptionDocument.Write(interruption, call.User, call.Links));
    }
}
