namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of feeds.</summary>
internal sealed class FeedCompleter() : NameCompleter(NameKind.Feed);
