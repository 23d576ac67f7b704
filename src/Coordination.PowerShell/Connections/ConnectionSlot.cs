namespace Coordination.PowerShell.Connections;

/// <summary>The connections that belong to one runspace.</summary>
internal sealed class ConnectionSlot
{
    /// <summary>What Connect-OctopusServer made last; null when it was not called, or the connection was given up.</summary>
    public OctopusConnection? Default { get; set; }

    /// <summary>What <see cref="Default"/> was made from, so that another space of the same server needs no key to be typed again.</summary>
    public ConnectionRequest? Given { get; set; }

    /// <summary>What was found in the step or the environment, so that only the first cmdlet of a script asks the server; null when nothing was.</summary>
    public FoundConnection? Found { get; set; }

    /// <summary>Gives up a connection, in whichever way the runspace came to it.</summary>
    public void Forget(OctopusConnection connection)
    {
        if (ReferenceEquals(Default, connection))
        {
            Default = null;
            Given = null;
        }

        if (ReferenceEquals(Found?.Connection, connection))
            Found = null;
    }
}
