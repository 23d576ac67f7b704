using System;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Processes.Documents;
using Coordination.Simulator.Api;
using Newtonsoft.Json.Linq;

namespace Coordination.Rehearsals.Servers;

/// <summary>The API of a simulated server, as its first user sees it: for what the engine itself never asks for, as releases to be created.</summary>
internal sealed class SimulatedApi : IDisposable
{
    private readonly HttpMessageInvoker _client;
    private readonly Uri _space;
    private readonly string _apiKey;

    /// <summary>Begins to talk to a server.</summary>
    /// <param name="octopus">The server.</param>
    /// <param name="space">Path of the space below <c>/api</c>, without slashes at its ends.</param>
    public SimulatedApi(SimulatedOctopus octopus, string space)
    {
        _client = new HttpMessageInvoker(new SimulatorHandler(octopus.Server));
        _space = new Uri("http://octopus.simulated/api/" + space + "/");
        _apiKey = octopus.Scenario.ApiKey;
    }

    /// <summary>Reads a document.</summary>
    public Task<JObject> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, body: null, cancellationToken);

    /// <summary>Creates something.</summary>
    /// <exception cref="CoordinationException">The server refuses it; with its words.</exception>
    public Task<JObject> PostAsync(string path, JObject body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, path, body, cancellationToken);

    /// <summary>Changes something.</summary>
    /// <exception cref="CoordinationException">The server refuses it; with its words.</exception>
    public Task<JObject> PutAsync(string path, JObject body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Put, path, body, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<JObject> SendAsync(HttpMethod method, string path, JObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(_space, path));
        request.Headers.Add("X-Octopus-ApiKey", _apiKey);
        if (body is not null)
            request.Content = new StringContent(DocumentText.Write(body), Encoding.UTF8, "application/json");
        using var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var document = (JObject)DocumentText.Read(await answer.Content.ReadAsStringAsync().ConfigureAwait(false));
        if (answer.IsSuccessStatusCode)
            return document;
        var words = string.Join(" ", [(string?)document["ErrorMessage"], .. document["Errors"] is JArray errors ? errors.Values<string>() : []]).Trim();
        throw new CoordinationException(new Failure("RehearsalRefused", FailureKind.Refused, "The simulated server refuses it: " + words)
        {
            ServerMessage = words,
            Request = method + " " + path,
            StatusCode = (int)answer.StatusCode,
        });
    }
}
