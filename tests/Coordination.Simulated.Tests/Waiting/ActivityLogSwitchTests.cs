using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulated.Tests.Testing;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>What no public source settles about activity logs may change when an answer comes, never which.</summary>
public sealed class ActivityLogSwitchTests
{
    private static readonly string[] Planned = ["fromTheFirstMoment", "whenStarted", "whenReached"];
    private static readonly bool[] Both = [false, true];
    private static readonly string[] Skipped = ["skipped", "pending", "hidden"];
    private static readonly string[] Interrupted = ["running", "pending"];

    // We always name a tail ourselves; the server's own must not matter.
    private static readonly int[] Tails = Depth.IsDeep ? [0, 20] : [20];

    public static TheoryData<string> Settings =>
    [
        .. from planned in Planned
           from yearOne in Both
           from skipped in Skipped
           from interrupted in Interrupted
           from tail in Tails
           select $"plannedSteps: {planned}, pendingStartedInYearOne: {Yes(yearOne)}, skippedSteps: {skipped}, interruptedSteps: {interrupted}, defaultTail: {tail}",
    ];

    private static readonly (string Project, string Step, AwaitedState Awaited, WaitOutcome Outcome, StepState State)[] Answers =
    [
        ("B", "2", AwaitedState.Started, WaitOutcome.Reached, StepState.Running),
        ("B", "Second", AwaitedState.Succeeded, WaitOutcome.Reached, StepState.Succeeded),
        ("B", "Last*", AwaitedState.Completed, WaitOutcome.Reached, StepState.Succeeded),
        ("B", "On failure only", AwaitedState.Succeeded, WaitOutcome.Skipped, StepState.Skipped),
        ("B", "On failure only", AwaitedState.Completed, WaitOutcome.Reached, StepState.Skipped),
        ("B", "Switched off", AwaitedState.Started, WaitOutcome.Skipped, StepState.Skipped),
        ("B", "Elsewhere", AwaitedState.Started, WaitOutcome.Skipped, StepState.Skipped),
        ("Failing", "Breaks", AwaitedState.Succeeded, WaitOutcome.Failed, StepState.Failed),
        ("Failing", "Breaks", AwaitedState.Completed, WaitOutcome.Reached, StepState.Failed),
        ("Failing", "Never", AwaitedState.Started, WaitOutcome.Failed, StepState.NotReached),
        ("Failing", "Always", AwaitedState.Succeeded, WaitOutcome.Reached, StepState.Succeeded),
        ("Rolling", "Roll/Second action", AwaitedState.Succeeded, WaitOutcome.Reached, StepState.Succeeded),
        ("Approved", "Sign", AwaitedState.Started, WaitOutcome.Reached, StepState.AwaitingPerson),
        ("Approved", "Sign", AwaitedState.Succeeded, WaitOutcome.Reached, StepState.Succeeded),
        ("Approved", "After it", AwaitedState.Succeeded, WaitOutcome.Reached, StepState.Succeeded),
        ("Guided", "Retried", AwaitedState.Succeeded, WaitOutcome.Reached, StepState.Succeeded),
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public void The_same_scripts_give_the_same_answers(string settings)
    {
        var players = new Players(Yaml(settings));
        var waits = players.Play(async connection =>
        {
            foreach (var project in Answers.Select(answer => answer.Project).Distinct())
                await players.DeployAsync(project);
            return await Task.WhenAll(Answers.Select(answer => players.Waits.WaitForStepAsync(
                connection,
                new StepWaitRequest { Deployments = new DeploymentQuery { Project = answer.Project, Environment = "Dev" }, Step = answer.Step, State = answer.Awaited },
                new Hearer(),
                CancellationToken.None)));
        });

        Assert.Equal(
            Answers.Select(answer => (answer.Project, answer.Step, answer.Awaited, answer.Outcome, (StepState?)answer.State)),
            waits.Select((wait, index) => (Answers[index].Project, Answers[index].Step, wait.Single().Awaited, wait.Single().Outcome, wait.Single().State)));
    }

    private static string Yes(bool value) => value ? "true" : "false";

    private static string Yaml(string settings) => $$"""
        server: { stepDuration: 40s }
        switches: { {{settings}} }
        environments: [Dev, Test]
        machines:
          - { name: web-1, roles: [web], environments: [Dev] }
          - { name: web-2, roles: [web], environments: [Dev] }
        projects:
          - name: B
            releases: [1.0.0]
            steps:
              - { name: First }
              - { name: Second }
              - { name: On failure only, condition: Failure }
              - { name: Switched off, disabled: true }
              - { name: Elsewhere, environments: [Test] }
              - { name: Last of all }
          - name: Failing
            releases: [1.0.0]
            steps: [ { name: Breaks, outcome: failure }, { name: Never }, { name: Always, condition: Always } ]
          - name: Approved
            releases: [1.0.0]
            steps: [ { name: Before it }, { name: Sign, type: manual, instructions: Look., answeredAfter: 2m }, { name: After it } ]
          - name: Guided
            releases: [1.0.0]
            guidedFailure: On
            steps: [ { name: Retried, fails: [ { attempt: 1 } ], answeredAfter: 90s, answer: Retry }, { name: Afterwards } ]
          - name: Rolling
            releases: [1.0.0]
            steps:
              - { name: Before }
              - { name: Roll, role: web, window: 1, actions: [ { name: First action }, { name: Second action } ] }
              - { name: After }
        """;
}
