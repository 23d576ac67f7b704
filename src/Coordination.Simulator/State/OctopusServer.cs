using System;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.Scripts;

namespace Coordination.Simulator.State;

/// <summary>
/// An Octopus Server in memory. All that it does happens within a request or in a timer of its clock, under one lock; no lock is
/// held while anything outside is called.
/// </summary>
public sealed partial class OctopusServer : IDisposable
{
    /// <summary>The user for whom clients sign in with the scenario's key.</summary>
    internal const string RobotId = "Users-1";

    /// <summary>The user who gives the answers that a scenario plans.</summary>
    internal const string PersonId = "Users-2";

    /// <summary>The space that every server has.</summary>
    internal const string DefaultSpaceId = "Spaces-1";

    private readonly object _gate = new();
    private readonly ServerClock _clock;
    private ServerState _state;

    /// <summary>Makes the server of a scenario; what the scenario says was deployed is in the past of the clock.</summary>
    /// <param name="scenario">What the server holds at the start.</param>
    /// <param name="time">The server's clock: virtual, real, or sped up.</param>
    public OctopusServer(Scenario scenario, TimeProvider time)
    {
        Scenario = scenario ?? throw new ArgumentNullException(nameof(scenario));
        _clock = new ServerClock(time ?? throw new ArgumentNullException(nameof(time)));
        Switches = scenario.Switches;
        Version = new ServerVersion(scenario.Version);
        _state = new ServerState(scenario, _clock, _gate);
        StartedAt = Request(() =>
        {
            new ScenarioSeeder(this).Seed(scenario);
            return Now;
        });
        lock (_gate) Retention.Changed();
    }

    /// <summary>What the server was made from.</summary>
    public Scenario Scenario { get; }

    /// <summary>Null: scripts of steps do not run.</summary>
    internal ScriptHost? ScriptHost { get; private set; }

    internal DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>When all of the scenario was there.</summary>
    internal DateTimeOffset StartedAt { get; }

    internal ServerSwitches Switches { get; }

    internal ServerVersion Version { get; }

    internal bool IsInMaintenanceMode
    {
        get => _state.IsInMaintenanceMode;
        set => _state.IsInMaintenanceMode = value;
    }

    internal int RunningScripts
    {
        get => _state.RunningScripts;
        set => _state.RunningScripts = value;
    }

    internal SeededRandom Random => _state.Random;

    internal ServerTimers Timers => _state.Timers;

    /// <summary>From now on, the scripts that steps of the scenario name are run; without this, such steps take their simulated time.</summary>
    /// <param name="runner">Starts the processes.</param>
    /// <param name="serverUri">Where scripts reach this server, with its virtual directory.</param>
    public void AllowScripts(IScriptRunner runner, string serverUri)
    {
        var host = new ScriptHost(runner ?? throw new ArgumentNullException(nameof(runner)), serverUri ?? throw new ArgumentNullException(nameof(serverUri)));
        lock (_gate) ScriptHost = host;
    }

    /// <summary>Stops the server: nothing happens in it any more. Scripts are their runner's to end.</summary>
    public void Dispose() => Timers.Clear();

    internal string EnvironmentIdOf(string name) => Environments.FindByName(DefaultSpaceId, name)?.Id ?? throw new ArgumentException($"There is no environment '{name}'.", nameof(name));

    /// <summary>What the server holds now, to come back to.</summary>
    /// <exception cref="Refusal">409: a script of a step runs.</exception>
    internal SavedState Save()
    {
        lock (_gate)
        {
            CheckScripts();
            Timers.CatchUp();
            return new SavedState(Now, new GraphCopy(this).Of(_state));
        }
    }

    /// <summary>The server is as it was then, its clock and what it was about to do included.</summary>
    /// <exception cref="Refusal">409: a script of a step runs.</exception>
    internal void Restore(SavedState saved)
    {
        lock (_gate)
        {
            CheckScripts();
            Timers.Clear();
            _clock.TurnTo(saved.At);
            _state = new GraphCopy(this).Of(saved.State);
            Timers.Resume();
        }
    }

    /// <summary>Runs a request on the state, alone, and at one instant. What it returns must not be lazy, nor share the server's lists.</summary>
    internal T Request<T>(Func<T> handler)
    {
        lock (_gate)
        {
            Timers.CatchUp();
            return _clock.Standing(_clock.GetUtcNow(), handler);
        }
    }

    private void CheckScripts()
    {
        if (RunningScripts > 0) throw new Refusal(409, "A script of a step is running, and what a real process does can be neither saved nor taken back. Wait until it has ended, or cancel its task.");
    }
}
