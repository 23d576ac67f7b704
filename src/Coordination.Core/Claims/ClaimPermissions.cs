namespace Coordination.Core.Claims;

/// <summary>The permissions that claims need, in the whole space: Octopus cannot restrict them to some library variable sets (Octopus.Client, Permission).</summary>
internal static class ClaimPermissions
{
    /// <summary>Without it lists are empty.</summary>
    public const string View = "LibraryVariableSetView";

    /// <summary>Without it nothing can be claimed.</summary>
    public const string Create = "LibraryVariableSetCreate";

    /// <summary>Without it records pile up.</summary>
    public const string Delete = "LibraryVariableSetDelete";

    /// <summary>A refusal, with the permission that is missing.</summary>
    public static Failure Missing(Failure refused, string permission, ClaimName name) => refused with
    {
        Message = "The user lacks " + permission + ", without which the " + name.Kind + " '" + name.Name + "' cannot be used." + (refused.ServerMessage is null ? string.Empty : " " + refused.ServerMessage.Replace('\n', ' ')),
        Remedy = "Give the user " + View + ", " + Create + " and " + Delete + " for the whole space.",
    };
}
