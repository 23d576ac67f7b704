using System.Management.Automation;
using Coordination.PowerShell.Errors;
using Coordination.PowerShell.Pipeline;

namespace Coordination.Commands;

/// <summary>Says on a cmdlet's streams what handlers say. Runs on the pipeline thread only.</summary>
internal sealed class CmdletSink(PSCmdlet cmdlet) : ISink
{
    private const string StateTag = "Coordination";
    private const string HostTag = "PSHOST";

    // Bars of other commands begin at 0 or 1; ours must not replace them.
    private const int FirstActivity = 7300;

    /// <inheritdoc/>
    public void Write(object item) => cmdlet.WriteObject(item, enumerateCollection: false);

    /// <inheritdoc/>
    public void Error(Failure failure) => cmdlet.WriteError(ErrorRecords.From(failure));

    /// <inheritdoc/>
    public void Verbose(string text) => cmdlet.WriteVerbose(text);

    /// <inheritdoc/>
    public void Warning(string text) => cmdlet.WriteWarning(text);

    /// <inheritdoc/>
    public void Information(string text) => cmdlet.WriteInformation(text, [StateTag]);

    /// <inheritdoc/>
    public void HostLine(string line) => cmdlet.WriteInformation(new HostInformationMessage { Message = line }, [HostTag]);

    /// <inheritdoc/>
    public void Progress(ProgressUpdate update) => cmdlet.WriteProgress(
        new ProgressRecord(FirstActivity + update.Id, update.Activity, update.Status)
        {
            ParentActivityId = update.ParentId is { } parent ? FirstActivity + parent : -1,
            PercentComplete = update.Percent ?? -1,
            SecondsRemaining = update.SecondsRemaining ?? -1,
            RecordType = update.IsCompleted ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        });

    /// <inheritdoc/>
    public Answer Confirm(string change)
    {
        if (cmdlet.ShouldProcess(change, change + "?", "Confirm", out var reason))
            return Answer.Yes;
        return reason == ShouldProcessReason.WhatIf ? Answer.OnlyTell : Answer.No;
    }

    /// <summary>The only direct use of the host: the pipeline takes nothing any more at that moment.</summary>
    public void Farewell(string line) => cmdlet.Host.UI.WriteLine(line);
}
