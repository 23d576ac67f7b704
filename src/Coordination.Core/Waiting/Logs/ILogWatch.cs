using System;
using Coordination.Core.Waiting.Forecasts;

namespace Coordination.Core.Waiting.Logs;

/// <summary>Somebody's watching of a log, until it is disposed.</summary>
internal interface ILogWatch : IDisposable
{
    /// <summary>Says when what he waits for is expected; null where he does not know.</summary>
    void Expect(StepForecast? forecast);
}
