namespace Coordination.Simulator.Api.Routing;

/// <summary>Whether a route lives in a space.</summary>
internal enum RouteScope
{
    /// <summary>Only without a space: users, spaces, the server itself.</summary>
    System,

    /// <summary>In a space; without one in the path, in the default space.</summary>
    Space,

    /// <summary>System-wide, and in a space for what belongs to it: tasks, events, teams, feeds.</summary>
    Either,
}
