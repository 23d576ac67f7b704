using System;
using System.Linq;
using System.Threading.Tasks;
using Coordination.Benchmarks.Authoring;
using Coordination.Benchmarks.Locks;
using Coordination.Benchmarks.Politeness;
using Coordination.Benchmarks.Promptness;
using Coordination.Benchmarks.Simulator;
using Coordination.Benchmarks.Size;
using Coordination.Benchmarks.Startup;

// Without arguments all are run, else those that are named.
var benchmarks = new (string Name, Func<Task> Run)[]
{
    ("locks", Then(LockWork.Print)),
    ("authoring", Then(LargeProcesses.Print)),
    ("politeness", Then(RequestsPerMinute.Print)),
    ("creations", Then(CreationsPerMinute.Print)),
    ("promptness", Then(StartOfDependants.Print)),
    ("polling", TaskPolling.PrintAsync),
    ("simulator", Then(ManySimulatedDeployments.Print)),
    ("waits", Then(StepsReached.Print)),
    ("others", Then(StepsReached.PrintOthers)),
    ("logs", Then(LogBytes.Print)),
    ("size", Then(ManyTenants.Print)),
    ("memory", Then(WaitMemory.Print)),
    ("startup", PowerShellStartup.PrintAsync),
};

var unknown = args.Except(benchmarks.Select(benchmark => benchmark.Name)).ToList();
if (unknown.Count > 0)
{
    await Console.Error.WriteLineAsync($"There is no benchmark {string.Join(", ", unknown)}; there is {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}.");
    return 2;
}

foreach (var benchmark in benchmarks.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)))
    await benchmark.Run();
return 0;

static Func<Task> Then(Action action) => () =>
{
    action();
    return Task.CompletedTask;
};
