using System;
using System.Globalization;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Control;

/// <summary>The server's clock, as it is controlled from outside.</summary>
internal sealed class TimeControl(OctopusServer server, TimeProvider time)
{
    private ControlledTime Clock => time as ControlledTime ?? throw new Refusal(409, "This server runs on a clock that cannot be controlled from here.");

    public JObject Write() => new()
    {
        ["Now"] = server.Now.ToString("o", CultureInfo.InvariantCulture),
        ["Speed"] = Clock.Speed,
        ["IsPaused"] = Clock.IsPaused,
    };

    public JObject Pause()
    {
        Clock.IsPaused = true;
        return Write();
    }

    public JObject Resume()
    {
        Clock.IsPaused = false;
        return Write();
    }

    public JObject SetSpeed(string? factor)
    {
        if (!double.TryParse(factor, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) || !(speed > 0) || double.IsInfinity(speed)) throw new Refusal(400, $"'factor' is a number above zero, e.g. 10 for ten times as fast, not '{factor}'.");
        Clock.Speed = speed;
        return Write();
    }

    public JObject Jump(string? by)
    {
        if (by is null || !ScenarioDuration.TryParse(by, out var span) || span < TimeSpan.Zero) throw new Refusal(400, $"'by' is a duration like 90s, 5m, 1.5h or 00:05:00, not '{by}'.");
        Clock.JumpBy(span);
        return Write();
    }
}
