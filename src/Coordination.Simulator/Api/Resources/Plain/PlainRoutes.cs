using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Plain;

/// <summary>Collections whose imported documents are only handed out again: feeds, user roles, machine policies.</summary>
internal static class PlainRoutes
{
    public static void AddTo(Routes routes)
    {
        Add(routes, "Feeds", "Feed", FeedLinks.Of);
        Add(routes, "UserRoles", "UserRole", static (_, _) => []);
        Add(routes, "MachinePolicies", "MachinePolicy", static (self, _) => [new("Machines", self + "/machines"), new("Workers", self + "/workers")]);
    }

    private static void Add(Routes routes, string folder, string itemType, Func<string, PlainDocument, IEnumerable<KeyValuePair<string, string>>> moreLinks)
    {
        var path = folder.ToLowerInvariant();
        JObject Write(ApiCall call, PlainDocument document)
        {
            var written = Document.Complete(EntityJson.Write(document), new JObject { ["LastModifiedOn"] = null, ["LastModifiedBy"] = null });
            var self = call.Links.In(call.SpaceInPath?.Id, $"{path}/{document.Id}");
            call.Links.Give(written, moreLinks(self, document).Prepend(new("Self", self)));
            return written;
        }

        IEnumerable<PlainDocument> All(ApiCall call) => call.Server.Documents.Where(document => Lookups.Same(document.Collection, folder));

        routes.Get(RouteScope.Either, path, call => call.Page(Selected(All(call), call.Query), document => Write(call, document), itemType, path + "{?skip,take,ids,partialName}"));
        routes.Get(RouteScope.Either, path + "/all", call => SimResponse.Ok(new JArray(All(call).Select(document => Write(call, document)))));
        routes.Get(RouteScope.Either, path + "/{id}", call => SimResponse.Ok(Write(call, All(call).FirstOrDefault(document => Lookups.Same(document.Id, call["id"])) ?? throw Refusal.NotFound())));
    }

    private static IEnumerable<PlainDocument> Selected(IEnumerable<PlainDocument> documents, QueryParameters query) =>
        documents.WithIds(query).Where(document => query.Text("partialName") is not { } part || document.Name?.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
}
