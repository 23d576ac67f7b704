using System;
using Coordination.Core.Waiting.Forecasts;

namespace Coordination.Core.Waiting.Logs;

/// <summary>Somebody's watching of a log, until it is disposed.</summary>
internal interface ILogWatch : IDisposable
{
    /// <summary>Says when what he waits for is expected; null where he does not know. Until it is called, he is taken to find out.</summary>
    void Expect(StepForecast? forecast);
}
