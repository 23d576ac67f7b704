using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>An event of the audit log.</summary>
internal sealed class AuditEvent : Entity
{
    public List<string> RelatedDocumentIds { get; set; } = [];

    public string Category { get; set; } = "";

    public string? UserId { get; set; }

    public string Username { get; set; } = "system";

    public bool IsService { get; set; }

    public string IdentityEstablishedWith { get; set; } = "";

    public string UserAgent { get; set; } = "Server";

    public DateTimeOffset Occurred { get; set; }

    public string Message { get; set; } = "";

    public List<MessageReference> MessageReferences { get; set; } = [];

    public string? Comments { get; set; }

    public string? Details { get; set; }
}
