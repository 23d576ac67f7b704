namespace Coordination.Core.Claims;

/// <summary>A record of a claim, as a list shows it.</summary>
/// <param name="Id">By which it can be deleted; never used again.</param>
/// <param name="Number">Of the change that made it.</param>
/// <param name="Content">What it says; null where it cannot be read.</param>
internal sealed record ClaimRecord(string Id, long Number, ClaimContent? Content);
