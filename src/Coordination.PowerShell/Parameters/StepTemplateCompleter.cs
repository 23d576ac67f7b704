namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names of step templates.</summary>
internal sealed class StepTemplateCompleter() : NameCompleter(NameKind.StepTemplate);
