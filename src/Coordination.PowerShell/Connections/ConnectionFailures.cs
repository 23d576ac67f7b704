using Coordination.PowerShell.Steps;

namespace Coordination.PowerShell.Connections;

/// <summary>What can be missing before a server is ever asked.</summary>
internal static class ConnectionFailures
{
    private const string TypeThis = "Type: Connect-OctopusServer -Server https://your.server -ApiKey (Read-Host -AsSecureString)";

    /// <summary>No server is known.</summary>
    public static Failure NotConnected { get; } = new("NotConnected", FailureKind.Invalid, "This session is not connected to an Octopus Server.")
    {
        Remedy = TypeThis + ", or set the environment variables "
            + KnownServers.ServerVariable + ", " + KnownServers.KeyVariable + " and, if need be, " + KnownServers.SpaceVariable + ".",
    };

    /// <summary>A step knows its server, but Octopus gives a step no key.</summary>
    public static Failure NoKeyInStep(string server) => new(
        "ApiKeyMissing",
        FailureKind.Invalid,
        "This step knows its Octopus Server, " + server + ", but no API key: Octopus gives none to its steps.")
    {
        Target = server,
        Remedy = "Add a sensitive variable named " + StepVariables.KeyName + " to the project, with the API key of a service account.",
    };

    /// <summary>The environment names a server and no key.</summary>
    public static Failure NoKeyInEnvironment(string server) => new(
        "ApiKeyMissing",
        FailureKind.Invalid,
        "The environment variable " + KnownServers.ServerVariable + " names the server " + server + ", but " + KnownServers.KeyVariable + " is not set.")
    {
        Target = server,
        Remedy = "Set " + KnownServers.KeyVariable + ". Or type: Connect-OctopusServer " + server + " -ApiKey (Read-Host -AsSecureString)",
    };

    /// <summary>A server was named and no key for it.</summary>
    public static Failure NoKeyGiven(string server) => new(
        "ApiKeyMissing",
        FailureKind.Invalid,
        "No API key was given for " + server + ". A key that this session holds for another server is not sent there.")
    {
        Target = server,
        Remedy = "Add -ApiKey (Read-Host -AsSecureString), or -AccessToken.",
    };
}
