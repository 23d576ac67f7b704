using System.Management.Automation;
using System.Net;
using System.Security;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Connects to a space of an Octopus Server and makes that the connection of this runspace.</summary>
[Cmdlet(VerbsCommunications.Connect, "OctopusServer", DefaultParameterSetName = ByKey)]
[OutputType(typeof(OctopusConnection))]
public sealed class ConnectOctopusServerCommand : CoordinationCmdlet
{
    private const string ByKey = "ApiKey";
    private const string ByToken = "AccessToken";

    /// <summary>Address of the server with any virtual directory; without it, the step's own or OCTOPUS_URL.</summary>
    [Parameter(Position = 0)]
    [Alias("Url", "Uri")]
    [ValidateNotNullOrEmpty]
    public string? Server { get; set; }

    /// <summary>The API key, as secure string, credential or text.</summary>
    [Parameter(ParameterSetName = ByKey, Position = 1)]
    [Secret]
    public SecureString? ApiKey { get; set; }

    /// <summary>A bearer token in place of an API key.</summary>
    [Parameter(ParameterSetName = ByToken, Mandatory = true)]
    [Secret]
    public SecureString? AccessToken { get; set; }

    /// <summary>Name, id or slug of the space; without it, the default space of the key's owner.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SpaceCompleter))]
    public string? Space { get; set; }

    /// <summary>Requests a minute that everything which waits on this server may use together.</summary>
    [Parameter]
    [ValidateRange(1, 6000)]
    public int RequestsPerMinute { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var facts = Facts();
        var wish = new ConnectionWish
        {
            Server = Server,
            ApiKey = Text(ApiKey),
            AccessToken = Text(AccessToken),
            Space = Space,
            RequestsPerMinute = RequestsPerMinute == 0 ? null : RequestsPerMinute,
        };
        Run(async (output, stop) =>
        {
            var request = ConnectHandler.Complete(wish, facts);
            var connection = await Engine.ConnectAsync(request, stop).ConfigureAwait(false);
            facts.Slot.Default = connection;
            facts.Slot.Given = request;
            output.Write(connection);
        });
    }

    private static string? Text(SecureString? secret) => secret is null ? null : new NetworkCredential(string.Empty, secret).Password;
}
