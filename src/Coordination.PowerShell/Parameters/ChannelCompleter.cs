namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of channels.</summary>
internal sealed class ChannelCompleter() : NameCompleter(NameKind.Channel);
