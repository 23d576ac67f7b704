using System.Security;

namespace Coordination;

/// <summary>The value of a property of a step or action. Sensitive ones can be set and never read: a server does not give them out.</summary>
public sealed record ProcessValue
{
    private ProcessValue()
    {
    }

    /// <summary>No value. Where a value would be set without being asked for, it says that there is to be none.</summary>
    public static ProcessValue Absent { get; } = new();

    /// <summary>The sensitive value that the server has, whatever it is.</summary>
    public static ProcessValue Kept { get; } = new() { IsSensitive = true };

    /// <summary>The text; null for a sensitive value.</summary>
    public string? Text { get; private init; }

    /// <summary>Whether the server gives it to nobody.</summary>
    public bool IsSensitive { get; private init; }

    /// <summary>The sensitive value that is to replace the server's; null where that is kept.</summary>
    public SecureString? Secret { get; private init; }

    /// <summary>A value that everybody may read.</summary>
    public static ProcessValue Of(string? text) => text is null ? Absent : new ProcessValue { Text = text };

    /// <summary>A sensitive value to replace the server's.</summary>
    public static ProcessValue Sensitive(SecureString secret) => new() { IsSensitive = true, Secret = secret };

    /// <summary>The text; of a sensitive value only whether it is kept or new.</summary>
    public override string ToString() => IsSensitive ? Secret is null ? "(sensitive)" : "(sensitive, new)" : Text ?? string.Empty;
}
