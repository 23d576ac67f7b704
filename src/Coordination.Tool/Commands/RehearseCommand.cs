using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core;
using Coordination.Rehearsals;
using Coordination.Tool.Rendering;
using Coordination.Tool.Samples;

namespace Coordination.Tool.Commands;

/// <summary><c>coordination rehearse</c>: runs a plan against a simulated server in virtual time and shows how it went.</summary>
internal static class RehearseCommand
{
    public static Command Create()
    {
        var plan = new Argument<string?>("PLAN") { Arity = ArgumentArity.ZeroOrOne, Description = "A plan file (YAML or JSON). Without it, the sample: the Trading Website of the Octopus documentation.", Validators = { ValidatePlan } };
        var scenario = new Option<string?>("--scenario") { HelpName = "F", Description = "What the simulated server holds: a scenario file (YAML), or a folder of documents as a server's REST API returns them. Without it, the sample." };
        var seed = new Option<int>("--seed") { HelpName = "N", DefaultValueFactory = _ => 1, Description = "Decides everything that is left to chance; the same seed gives the same rehearsal." };
        var space = new Option<string?>("--space") { HelpName = "NAME", Description = "Id, name or slug of the space. Without it, the default space." };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON, for programs." };
        var command = new Command("rehearse", "Runs a plan against a simulated server, in virtual time, and prints what would happen: plan, timeline, critical path, verdict.") { plan, scenario, seed, space, json };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetValue(plan),
            new RehearsalOptions
            {
                Scenario = Path.GetFullPath(parsed.GetValue(scenario) ?? SampleFiles.Scenario),
                Seed = parsed.GetValue(seed),
                Space = parsed.GetValue(space),
            },
            parsed.GetValue(json),
            cancellationToken)));
        return command;
    }

    // The parser takes a misspelt option for the plan.
    private static void ValidatePlan(ArgumentResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } plan && plan.StartsWith('-'))
            result.AddError($"{plan} is not an option of rehearse.");
    }

    private static int Run(string? planPath, RehearsalOptions options, bool json, CancellationToken cancellationToken)
    {
        var style = OutputStyle.OfConsole();
        try
        {
            var plan = new CoordinationEngine().ReadPlan(Path.GetFullPath(planPath ?? SampleFiles.Plan));
            var rehearsal = new Rehearsal().Run(plan, options, cancellationToken);
            foreach (var line in json ? [RehearsalJson.Render(rehearsal)] : RehearsalReport.Render(rehearsal, options, style))
                Console.Out.WriteLine(line);
            return rehearsal.Run.Succeeded ? ExitCodes.Success : ExitCodes.NotDeployed;
        }
        catch (CoordinationException exception)
        {
            foreach (var line in FailureText.Render(exception.Failures, style))
                Console.Error.WriteLine(line);
            return ExitCodes.BadInput;
        }
    }
}
