using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Simulated.Tests.Locking;

/// <summary>The connection of a process that can be killed: then nothing is sent any more, and no answer comes.</summary>
internal sealed class MortalHandler(HttpMessageHandler inner, Func<bool> isDead) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!isDead())
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (!isDead())
                return answer;
        }

        return await new TaskCompletionSource<HttpResponseMessage>().Task;
    }
}
