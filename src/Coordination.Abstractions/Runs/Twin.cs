namespace Coordination;

/// <summary>A second deployment that the server made of one planned deployment, because an answer was lost and the request came to be carried out twice.</summary>
/// <param name="TaskId">Its server task.</param>
/// <param name="Link">Address of the task in the Octopus web portal.</param>
/// <param name="CancelledBeforeStart">Whether it was cancelled before any step of it ran. False means that it ran, at least in part.</param>
public sealed record Twin(string TaskId, string Link, bool CancelledBeforeStart);
