using System;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.Scripts;

namespace Coordination.Simulator.State;

/// <summary>
/// An Octopus Server in memory. All that it does happens within a request or in a timer of its clock, under one lock; no lock is
/// held while anything outside is called.
/// </summary>
public sealed class OctopusServer : IDisposable
{
    /// <summary>The user for whom clients sign in with the scenario's key.</summary>
    internal const string RobotId = "Users-1";

    /// <summary>The user who gives the answers that a scenario plans.</summary>
    internal const string PersonId = "Users-2";

    /// <summary>The space that every server has.</summary>
    internal const string DefaultSpaceId = "Spaces-1";

    private readonly object _gate = new();

    /// <summary>Makes the server of a scenario; what the scenario says was deployed is in the past of the clock.</summary>
    /// <param name="scenario">What the server holds at the start.</param>
    /// <param name="time">The server's clock: virtual, real, or sped up.</param>
    public OctopusServer(Scenario scenario, TimeProvider time)
    {
        Scenario = scenario ?? throw new ArgumentNullException(nameof(scenario));
        Time = time ?? throw new ArgumentNullException(nameof(time));
        Random = new SeededRandom((ulong)scenario.Seed);
        Switches = scenario.Switches;
        Version = new ServerVersion(scenario.Version);
        IsInMaintenanceMode = scenario.IsInMaintenanceMode;
        Timers = new ServerTimers(time, _gate);
        Ids = new IdAllocator(Switches.IdNodes, Switches.IdBlockSize);
        Spaces = new("Spaces", "space", Ids, time);
        Users = new("Users", "user", Ids, time);
        Teams = new("Teams", "team", Ids, time);
        ProjectGroups = new("ProjectGroups", "project group", Ids, time);
        Projects = new("Projects", "project", Ids, time);
        Environments = new("Environments", "environment", Ids, time);
        Lifecycles = new("Lifecycles", "lifecycle", Ids, time);
        Channels = new("Channels", "channel", Ids, time);
        Releases = new("Releases", "release", Ids, time);
        Deployments = new("Deployments", "deployment", Ids, time);
        Tasks = new("ServerTasks", "task", Ids, time);
        Processes = new("deploymentprocess", "deployment process", Ids, time);
        VariableSets = new("variableset", "variable set", Ids, time);
        LibraryVariableSets = new("LibraryVariableSets", "library variable set", Ids, time);
        Interruptions = new("Interruptions", "interruption", Ids, time);
        Tenants = new("Tenants", "tenant", Ids, time);
        Machines = new("Machines", "machine", Ids, time);
        Artifacts = new("Artifacts", "artifact", Ids, time);
        Events = new("Events", "event", Ids, time);
        Freezes = new("DeploymentFreezes", "deployment freeze", Ids, time);
        Documents = new("Documents", "document", Ids, time);
        lock (_gate) new ScenarioSeeder(this).Seed(scenario);
        StartedAt = Now;
    }

    /// <summary>What the server was made from.</summary>
    public Scenario Scenario { get; }

    internal TimeProvider Time { get; }

    /// <summary>Null: scripts of steps do not run.</summary>
    internal ScriptHost? ScriptHost { get; private set; }

    internal DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>When all of the scenario was there.</summary>
    internal DateTimeOffset StartedAt { get; }

    internal bool IsInMaintenanceMode { get; set; }

    internal SeededRandom Random { get; }

    internal ServerSwitches Switches { get; }

    internal ServerVersion Version { get; }

    internal ServerTimers Timers { get; }

    internal IdAllocator Ids { get; }

    internal EntityTable<Space> Spaces { get; }

    internal EntityTable<User> Users { get; }

    internal EntityTable<Team> Teams { get; }

    internal EntityTable<ProjectGroup> ProjectGroups { get; }

    internal EntityTable<Project> Projects { get; }

    internal EntityTable<DeploymentEnvironment> Environments { get; }

    internal EntityTable<Lifecycle> Lifecycles { get; }

    internal EntityTable<Channel> Channels { get; }

    internal EntityTable<Release> Releases { get; }

    internal EntityTable<Deployment> Deployments { get; }

    internal EntityTable<ServerTask> Tasks { get; }

    /// <summary>Processes of projects, and frozen snapshots.</summary>
    internal EntityTable<DeploymentProcess> Processes { get; }

    /// <summary>Variables of projects and library variable sets, and frozen snapshots.</summary>
    internal EntityTable<VariableSet> VariableSets { get; }

    internal EntityTable<LibraryVariableSet> LibraryVariableSets { get; }

    internal EntityTable<Interruption> Interruptions { get; }

    internal EntityTable<Tenant> Tenants { get; }

    internal EntityTable<Machine> Machines { get; }

    internal EntityTable<Artifact> Artifacts { get; }

    internal EntityTable<AuditEvent> Events { get; }

    /// <summary>Imported documents of other collections (feeds, user roles, machine policies).</summary>
    internal EntityTable<DeploymentFreeze> Freezes { get; }

    internal EntityTable<PlainDocument> Documents { get; }

    internal EventLog Audit => field ??= new EventLog(this);

    internal ConfigurationChanges Configuration => field ??= new ConfigurationChanges(this);

    internal ReleaseCreation ReleaseCreation => field ??= new ReleaseCreation(this);

    internal LifecycleRules Progression => field ??= new LifecycleRules(this);

    internal TaskQueue Queue => field ??= new TaskQueue(this);

    internal DeploymentCreation DeploymentCreation => field ??= new DeploymentCreation(this);

    internal StepBehaviours Behaviours => field ??= new StepBehaviours(Scenario.DefaultBehaviour);

    internal ConcurrencyTags ConcurrencyTags => field ??= new ConcurrencyTags(this);

    internal Questions Questions => field ??= new Questions(this);

    /// <summary>What the server does by itself: superseding, automatic targets.</summary>
    internal Followers Followers => field ??= new Followers(this);

    internal DeploymentPreview Preview => field ??= new DeploymentPreview(this);

    internal InterruptionAnswers InterruptionAnswers => field ??= new InterruptionAnswers(this);

    internal DashboardQuery Dashboard => field ??= new DashboardQuery();

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

    /// <summary>Runs a request on the state, alone. What it returns must not be lazy, nor share the server's lists.</summary>
    internal T Request<T>(Func<T> handler)
    {
        lock (_gate) return handler();
    }
}
