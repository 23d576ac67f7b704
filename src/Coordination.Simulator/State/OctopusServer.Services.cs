namespace Coordination.Simulator.State;

/// <content>What the server does with it: each is made when it is first asked for.</content>
public sealed partial class OctopusServer
{
    internal EventLog Audit => field ??= new EventLog(this);

    internal ConfigurationChanges Configuration => field ??= new ConfigurationChanges(this);

    internal ProcessSaving ProcessSaving => field ??= new ProcessSaving(this);

    /// <summary>Where deployment processes are: in the database, or in repositories.</summary>
    internal ProjectProcesses ProjectProcesses => field ??= new ProjectProcesses(this);

    internal GitCommits GitCommits => field ??= new GitCommits(this);

    internal ReleaseCreation ReleaseCreation => field ??= new ReleaseCreation(this);

    internal LifecycleRules Progression => field ??= new LifecycleRules(this);

    internal TaskQueue Queue => _state.Queue ??= new TaskQueue(this);

    internal TaskChanges TaskChanges => field ??= new TaskChanges(this);

    internal DeploymentCreation DeploymentCreation => field ??= new DeploymentCreation(this);

    internal RunbookSnapshotCreation RunbookSnapshotCreation => field ??= new RunbookSnapshotCreation(this);

    internal RunbookRunCreation RunbookRunCreation => field ??= new RunbookRunCreation(this);

    internal StepBehaviours Behaviours => _state.Behaviours;

    internal ConcurrencyTags ConcurrencyTags => field ??= new ConcurrencyTags(this);

    internal Questions Questions => field ??= new Questions(this);

    /// <summary>What the server does by itself: superseding, automatic targets.</summary>
    internal Followers Followers => field ??= new Followers(this);

    internal ProcessPreview Preview => field ??= new ProcessPreview(this);

    internal ResponsibleTeams ResponsibleTeams => field ??= new ResponsibleTeams(this);

    internal InterruptionAnswers InterruptionAnswers => field ??= new InterruptionAnswers(this);

    internal DashboardQuery Dashboard => _state.Dashboard;

    internal RetentionSchedule Retention => _state.Retention ??= new RetentionSchedule(this);

    internal TargetLocks TargetLocks => _state.TargetLocks;
}
