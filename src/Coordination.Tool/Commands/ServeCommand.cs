using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Rehearsals.Servers;
using Coordination.Tool.Rendering;
using Coordination.Tool.Samples;
using Coordination.Tool.Scripts;
using Coordination.Tool.Serving;

namespace Coordination.Tool.Commands;

/// <summary><c>coordination serve</c>: a simulated Octopus Server that any client on this machine can talk to.</summary>
internal static class ServeCommand
{
    private const int HighestPort = 65535;

    public static Command Create()
    {
        var scenario = new Option<string?>("--scenario") { HelpName = "F", Description = "What the server holds: a scenario file (YAML), or a folder of documents as a server's REST API returns them. Without it, the sample." };
        var port = new Option<int>("--port") { HelpName = "N", Description = "Port on the loopback address; 0, the default, takes a free one.", Validators = { ValidatePort } };
        var speed = new Option<double>("--speed") { HelpName = "X", DefaultValueFactory = _ => 1, Description = "How many times as fast as ours its clock goes.", Validators = { ValidateSpeed } };
        var directory = new Option<string?>("--virtual-directory") { HelpName = "PATH", Description = "Virtual directory that the server lives under, e.g. /octo.", Validators = { ValidateDirectory } };
        var scripts = new Option<bool>("--allow-scripts") { Description = $"Run the PowerShell scripts that steps of the scenario name, on this machine and as this user, with pwsh from {PowerShellProgram.Variable} or the PATH." };
        var command = new Command("serve", "Runs a simulated Octopus Server on this machine until Ctrl-C, and prints its address and API key.") { scenario, port, speed, directory, scripts };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new ServeOptions(
                Path.GetFullPath(parsed.GetValue(scenario) ?? SampleFiles.Scenario),
                parsed.GetValue(port),
                parsed.GetValue(speed),
                parsed.GetValue(directory) ?? string.Empty,
                parsed.GetValue(scripts)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var runner = options.AllowScripts ? new ProcessScriptRunner(PowerShellProgram.Find(), FolderOf(options.Scenario)) : null;
            var served = ServedOctopus.Start(options.Scenario, TimeProvider.System, options.Speed, options.VirtualDirectory);
            using var signals = new StopSignals();
            var loopback = await LoopbackServer.StartAsync(served.Server, options.Port, cancellationToken).ConfigureAwait(false);
            await using (loopback.ConfigureAwait(false))
            {
                var address = loopback.Address + options.VirtualDirectory;
                if (runner is not null)
                    served.State.AllowScripts(runner, address);
                Announce(address, served.ApiKey);
                await signals.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            return ExitCodes.Success;
        }
        catch (CoordinationException exception)
        {
            return Complain(exception.Failures);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // A port that is taken is the first, one that the user may not open the second.
            return Complain([new Failure("PortTaken", FailureKind.Refused, $"The simulated server cannot listen on port {options.Port}: {exception.Message}") { Remedy = "Name another port, or none to get a free one." }]);
        }
    }

    private static string FolderOf(string scenario) => Directory.Exists(scenario) ? scenario : Path.GetDirectoryName(scenario)!;

    private static void Announce(string address, string apiKey)
    {
        // The first line is for programs as well: it is part of the public contract.
        Console.Out.WriteLine($"Listening on {address} with API key {apiKey}");
        Console.Out.WriteLine($"  Connect-OctopusServer {address} -ApiKey {apiKey}");
        Console.Out.WriteLine("Ctrl-C ends it.");
    }

    private static int Complain(IReadOnlyList<Failure> failures)
    {
        foreach (var line in FailureText.Render(failures, OutputStyle.OfConsole()))
            Console.Error.WriteLine(line);
        return ExitCodes.BadInput;
    }

    private static void ValidatePort(OptionResult result)
    {
        if (int.TryParse(WrittenIn(result), NumberStyles.Integer, CultureInfo.InvariantCulture, out var port) && port is < 0 or > HighestPort)
            result.AddError($"A port is a number from 0 to {HighestPort}.");
    }

    private static void ValidateDirectory(OptionResult result)
    {
        var path = WrittenIn(result);
        if (path.Length > 0 && !(path.StartsWith('/') && path.Length > 1 && !path.EndsWith('/') && Uri.IsWellFormedUriString(path, UriKind.Relative)))
            result.AddError("A virtual directory starts with a slash and does not end with one, e.g. /octo.");
    }

    private static void ValidateSpeed(OptionResult result)
    {
        if (double.TryParse(WrittenIn(result), NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed is not (> 0 and < double.PositiveInfinity))
            result.AddError("The speed is a number above zero, e.g. 10 for ten times as fast.");
    }

    // Validators also see what cannot be converted; the parser complains of that itself.
    private static string WrittenIn(OptionResult result) => result.Tokens.Count == 0 ? string.Empty : result.Tokens[^1].Value;
}
