using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Writes what happens into the audit log.</summary>
internal sealed class EventLog(OctopusServer server)
{
    /// <summary>Records an event now; a null user is the server itself.</summary>
    public AuditEvent Record(string category, string? spaceId, string message, User? by, params Entity?[] related) =>
        Record(category, spaceId, message, by, occurred: null, related);

    /// <summary>Records an event that happened at a given time; null: now.</summary>
    public AuditEvent Record(string category, string? spaceId, string message, User? by, System.DateTimeOffset? occurred, params Entity?[] related)
    {
        var references = new List<MessageReference>();
        var ids = new List<string>();
        foreach (var entity in related.OfType<Entity>())
        {
            ids.Add(entity.Id);
            var name = (entity as NamedEntity)?.Name ?? (entity as Snapshot)?.Label;
            var start = name is null ? -1 : message.IndexOf(name, System.StringComparison.Ordinal);
            if (start >= 0) references.Add(new MessageReference(entity.Id, start, name!.Length));
        }

        return server.Events.Add(new AuditEvent
        {
            SpaceId = spaceId,
            Category = category,
            Message = message,
            UserId = by?.Id ?? "users-system",
            Username = by?.Username ?? "system",
            IsService = by?.IsService ?? true,
            IdentityEstablishedWith = by is null ? "" : "API key",
            UserAgent = by is null ? "Server" : "Unknown",
            Occurred = occurred ?? server.Now,
            RelatedDocumentIds = ids,
            MessageReferences = references,
        });
    }
}
