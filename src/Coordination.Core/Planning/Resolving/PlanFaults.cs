using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Coordination.Core.Names;
using Coordination.Core.Planning.Selectors;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Collects what is wrong with a plan. One deployment's faults are added by one thread at a time; different deployments' may come from several.</summary>
internal sealed class PlanFaults
{
    /// <summary>How many deployments are named of those that have the same fault.</summary>
    private const int Named = 3;

    private readonly CoordinationPlan _plan;
    private readonly List<Failure>?[] _ofDeployment;
    private readonly List<Failure> _ofPlan = [];

    public PlanFaults(CoordinationPlan plan)
    {
        _plan = plan;
        _ofDeployment = new List<Failure>[plan.Deployments.Count];
    }

    /// <summary>Adds a fault of the plan as a whole.</summary>
    public void Add(string id, FailureKind kind, string what, string? remedy) =>
        _ofPlan.Add(new Failure(id, kind, "Plan " + Words.Quoted(_plan.Name) + ": " + what) { Target = _plan.Path ?? _plan.Name, Remedy = remedy });

    /// <summary>Adds a fault of the plan as a whole.</summary>
    public void Add(NameFault fault) => Add(fault.Id, fault.Kind, fault.What, fault.Remedy);

    /// <summary>Adds a fault of one deployment.</summary>
    public void Add(int number, string id, FailureKind kind, string what, string? remedy) => Add(number, new Failure(id, kind, what) { Remedy = remedy });

    /// <summary>Adds a fault of one deployment.</summary>
    public void Add(int number, NameFault fault) => Add(number, fault.Id, fault.Kind, fault.What, fault.Remedy);

    /// <summary>Adds that a deployment has no release.</summary>
    public void Add(int number, Choice.None none) => Add(number, none.Id, none.Kind, none.What, none.Remedy);

    /// <summary>Adds what the server said when something was asked for a deployment.</summary>
    public void Add(int number, Failure failure) => (_ofDeployment[number] ??= []).Add(failure);

    /// <summary>Throws all faults together, in the plan's order, if there is any. A fault that several deployments have stands once, with all of them.</summary>
    public void ThrowIfAny()
    {
        var found = new List<Failure>(_ofPlan);
        var same = _ofDeployment
            .SelectMany((failures, number) => (failures ?? []).Select(failure => (failure, number)))
            .GroupBy(one => one.failure, one => one.number);
        foreach (var group in same)
            found.Add(group.Key with { Message = Subject([.. group.Distinct()]) + ": " + group.Key.Message, Target = _plan.Deployments[group.First()].Name });
        if (found.Count > 0)
            throw new CoordinationException(found);
    }

    private string Subject(List<int> numbers)
    {
        var subjects = numbers.Take(Named).Select(SubjectOf).ToList();
        if (numbers.Count > Named)
            subjects.Add((numbers.Count - Named).ToString(CultureInfo.InvariantCulture) + " more");
        return (numbers.Count == 1 ? "Deployment " : "Deployments ") + Words.All(subjects);
    }

    private string SubjectOf(int number)
    {
        var deployment = _plan.Deployments[number];
        var file = _plan.Path is null ? string.Empty : Path.GetFileName(_plan.Path) + ", ";
        return Words.Quoted(deployment.Name) + (deployment.Position is null ? string.Empty : " (" + file + deployment.Position + ")");
    }
}
