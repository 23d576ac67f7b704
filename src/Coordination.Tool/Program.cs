using System.CommandLine;
using Coordination.Tool.Commands;

var root = new RootCommand("Deploys many Octopus projects as one: tries plans out, and simulates an Octopus Server, without PowerShell and without a server.");
root.Add(RehearseCommand.Create());
root.Add(ServeCommand.Create());

var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
var exitCode = await parsed.InvokeAsync().ConfigureAwait(false);

// What cannot even be read is bad input, not a bad result.
return parsed.Errors.Count > 0 ? ExitCodes.BadInput : exitCode;
