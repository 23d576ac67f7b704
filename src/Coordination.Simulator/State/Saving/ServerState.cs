using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;

namespace Coordination.Simulator.State;

/// <summary>All of a server that changes: it is copied as a whole to save it.</summary>
internal sealed class ServerState
{
    public ServerState(Scenario scenario, ServerClock time, object gate)
    {
        IsInMaintenanceMode = scenario.IsInMaintenanceMode;
        Random = new SeededRandom((ulong)scenario.Seed);
        Timers = new ServerTimers(time, gate);
        Behaviours = new StepBehaviours(scenario.DefaultBehaviour);
        var ids = new IdAllocator(scenario.Switches.IdNodes ?? scenario.Nodes, scenario.Switches.IdBlockSize);
        Spaces = new("Spaces", "space", ids, time);
        Users = new("Users", "user", ids, time);
        Teams = new("Teams", "team", ids, time);
        ProjectGroups = new("ProjectGroups", "project group", ids, time);
        Projects = new("Projects", "project", ids, time);
        Environments = new("Environments", "environment", ids, time);
        Lifecycles = new("Lifecycles", "lifecycle", ids, time);
        Channels = new("Channels", "channel", ids, time);
        Releases = new("Releases", "release", ids, time);
        Deployments = new("Deployments", "deployment", ids, time);
        Tasks = new("ServerTasks", "task", ids, time);
        Processes = new("deploymentprocess", "deployment process", ids, time);
        VariableSets = new("variableset", "variable set", ids, time);
        LibraryVariableSets = new("LibraryVariableSets", "library variable set", ids, time);
        Runbooks = new("Runbooks", "runbook", ids, time);
        RunbookProcesses = new("RunbookProcess", "process", ids, time);
        RunbookSnapshots = new("RunbookSnapshots", "runbook snapshot", ids, time);
        RunbookRuns = new("RunbookRuns", "runbook run", ids, time);
        Interruptions = new("Interruptions", "interruption", ids, time);
        Tenants = new("Tenants", "tenant", ids, time);
        TagSets = new("TagSets", "tag set", ids, time);
        ActionTemplates = new("ActionTemplates", "step template", ids, time);
        ProjectTriggers = new("ProjectTriggers", "project trigger", ids, time);
        Machines = new("Machines", "machine", ids, time);
        Artifacts = new("Artifacts", "artifact", ids, time);
        Events = new("Events", "event", ids, time);
        Freezes = new("DeploymentFreezes", "deployment freeze", ids, time);
        Documents = new("Documents", "document", ids, time);
    }

    public bool IsInMaintenanceMode { get; set; }

    /// <summary>How many scripts of steps run as processes.</summary>
    public int RunningScripts { get; set; }

    public SeededRandom Random { get; }

    public ServerTimers Timers { get; }

    public TaskQueue? Queue { get; set; }

    public RetentionSchedule? Retention { get; set; }

    public StepBehaviours Behaviours { get; }

    public DashboardQuery Dashboard { get; } = new();

    public TargetLocks TargetLocks { get; } = new();

    public EntityTable<Space> Spaces { get; }

    public EntityTable<User> Users { get; }

    public EntityTable<Team> Teams { get; }

    public EntityTable<ProjectGroup> ProjectGroups { get; }

    public EntityTable<Project> Projects { get; }

    public EntityTable<DeploymentEnvironment> Environments { get; }

    public EntityTable<Lifecycle> Lifecycles { get; }

    public EntityTable<Channel> Channels { get; }

    public EntityTable<Release> Releases { get; }

    public EntityTable<Deployment> Deployments { get; }

    public EntityTable<ServerTask> Tasks { get; }

    public EntityTable<DeploymentProcess> Processes { get; }

    public EntityTable<VariableSet> VariableSets { get; }

    public EntityTable<LibraryVariableSet> LibraryVariableSets { get; }

    public EntityTable<Runbook> Runbooks { get; }

    public EntityTable<RunbookProcess> RunbookProcesses { get; }

    public EntityTable<RunbookSnapshot> RunbookSnapshots { get; }

    public EntityTable<RunbookRun> RunbookRuns { get; }

    public EntityTable<Interruption> Interruptions { get; }

    public EntityTable<Tenant> Tenants { get; }

    public EntityTable<TagSet> TagSets { get; }

    public EntityTable<ActionTemplate> ActionTemplates { get; }

    public EntityTable<ProjectTrigger> ProjectTriggers { get; }

    public EntityTable<Machine> Machines { get; }

    public EntityTable<Artifact> Artifacts { get; }

    public EntityTable<AuditEvent> Events { get; }

    public EntityTable<DeploymentFreeze> Freezes { get; }

    public EntityTable<PlainDocument> Documents { get; }
}
