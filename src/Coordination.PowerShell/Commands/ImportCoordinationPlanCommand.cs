using System.Management.Automation;
using Coordination.PowerShell.Errors;
using Coordination.PowerShell.Handlers;

namespace Coordination.Commands;

/// <summary>Reads plans from YAML or JSON files.</summary>
[Cmdlet(VerbsData.Import, "CoordinationPlan", DefaultParameterSetName = ByPath)]
[OutputType(typeof(CoordinationPlan))]
public sealed class ImportCoordinationPlanCommand : CoordinationCmdlet
{
    private const string ByPath = "Path";
    private const string ByLiteralPath = "LiteralPath";

    /// <summary>Path of a file; wildcards name several.</summary>
    [Parameter(ParameterSetName = ByPath, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Path of a file, in which no character is a wildcard.</summary>
    [Parameter(ParameterSetName = ByLiteralPath, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var isLiteral = ParameterSetName == ByLiteralPath;
        foreach (var path in isLiteral ? LiteralPath : Path)
        {
            try
            {
                foreach (var file in PlanFiles.Find(SessionState.Path, path, isLiteral))
                    WriteObject(Engine.ReadPlan(file));
            }
            catch (CoordinationException e)
            {
                // One file of several: the others can still be read.
                WriteError(ErrorRecords.From(e));
            }
        }
    }
}
