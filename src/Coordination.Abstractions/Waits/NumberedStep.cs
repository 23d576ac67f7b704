namespace Coordination;

/// <summary>A step of one deployment or runbook run, told from all its others whatever these are called.</summary>
/// <param name="Task">Id of the server task, of the deployment or of the run.</param>
/// <param name="Number">Number of the step in the process of that release, e.g. <c>3</c> or <c>3.1</c>.</param>
public sealed record NumberedStep(string Task, string Number);
