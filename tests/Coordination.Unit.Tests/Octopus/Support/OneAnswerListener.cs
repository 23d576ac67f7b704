using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Coordination.Unit.Tests.Octopus.Support;

/// <summary>Accepts one connection on loopback, reads the request's beginning, answers with the given bytes, and closes.</summary>
internal sealed class OneAnswerListener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public OneAnswerListener(string answer)
    {
        _listener.Start();
        Served = ServeAsync(answer);
    }

    public Task<string> Served { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    private async Task<string> ServeAsync(string answer)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        var buffer = new byte[8192];
        var length = await client.GetStream().ReadAsync(buffer);
        if (answer.Length > 0)
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
        return Encoding.ASCII.GetString(buffer, 0, length);
    }
}
