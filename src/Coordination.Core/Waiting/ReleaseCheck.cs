using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Planning.Selectors;
using Coordination.Core.Waiting.Shell;
using Coordination.Core.Waiting.Targets;
using NuGet.Versioning;

namespace Coordination.Core.Waiting;

/// <summary>Whether a project is at a version, judged by its last successful deployment: the newest one on the dashboard may have failed.</summary>
internal static class ReleaseCheck
{
    /// <summary>Answers questions, many in a few requests, each by itself: one that cannot be answered hinders no other.</summary>
    /// <exception cref="CoordinationException">Nothing can be answered: names or deployments cannot be read.</exception>
    public static async Task<IReadOnlyList<ReleaseAnswer>> AnswerAsync(WaitEnvironment environment, IReadOnlyList<ReleaseQuestion> questions, CancellationToken cancellationToken)
    {
        var names = await SpaceNames.ReadAsync(environment.Space, withTenants: questions.Any(question => question.Tenant is not null), cancellationToken).ConfigureAwait(false);
        var asked = new List<Asked>();
        foreach (var question in questions)
            asked.Add(await AskedAsync(environment, question, names, cancellationToken).ConfigureAwait(false));
        var last = new Queue<LastSuccess>(await LastSuccess.FindAsync(environment, [.. asked.Select(one => one.Place).OfType<Place>()], cancellationToken).ConfigureAwait(false));
        return [.. asked.Select(one => one.Place is { } place ? Answer(one, place, last.Dequeue()) : new ReleaseAnswer(false, null, null) { Errors = one.Errors })];
    }

    private static async Task<Asked> AskedAsync(WaitEnvironment environment, ReleaseQuestion question, SpaceNames names, CancellationToken cancellationToken)
    {
        if (question.Environment is null)
            return new Asked(question, null, null, [EnvironmentMissing(question)]);
        try
        {
            var query = new DeploymentQuery { Project = question.Project, Environment = question.Environment, Tenant = question.Tenant };
            return new Asked(question, Wanted(question.Version), await PlaceFinder.FindAsync(query, names, environment, cancellationToken).ConfigureAwait(false), []);
        }
        catch (CoordinationException exception)
        {
            return new Asked(question, null, null, exception.Failures);
        }
    }

    private static ReleaseAnswer Answer(Asked asked, Place place, LastSuccess last)
    {
        if (last.Current is null)
            return new ReleaseAnswer(false, null, Fault(place, asked.Question, "was never deployed with success" + last.Newest));
        return Fits(asked.Wanted!, last.Current)
            ? new ReleaseAnswer(true, last.Current, null)
            : new ReleaseAnswer(false, last.Current, Fault(place, asked.Question, "is at " + last.Current + last.Newest));
    }

    private static VersionSelector Wanted(string version)
    {
        var selector = VersionSelector.Parse(version, out var fault);
        if (selector is ExactVersion or VersionInRange)
            return selector;
        throw new CoordinationException(new Failure("VersionInvalid", FailureKind.Invalid, fault is null ? "'" + version + "' is not a version that something can be at." : char.ToUpperInvariant(fault[0]) + fault.Substring(1))
        {
            Target = version,
            Remedy = "Write an exact version such as 1.4.0, or a range such as '[1.2,2.0)' or '1.*'.",
        });
    }

    private static bool Fits(VersionSelector wanted, string current) => wanted switch
    {
        ExactVersion exact => string.Equals(exact.Version, current, StringComparison.OrdinalIgnoreCase)
            || (NuGetVersion.TryParse(exact.Version, out var version) && NuGetVersion.TryParse(current, out var other) && version.Equals(other)),
        VersionInRange range => NuGetVersion.TryParse(current, out var other) && range.Admits(other),
        _ => false,
    };

    private static Failure EnvironmentMissing(ReleaseQuestion question) =>
        new("EnvironmentMissing", FailureKind.Invalid, "No environment is named for " + question.Project + ", and this is no Octopus step that has one.")
        {
            Target = question.Project,
            Remedy = "Add -Environment.",
        };

    private static Failure Fault(Place place, ReleaseQuestion question, string what) =>
        new("ReleaseNotThere", FailureKind.Refused, place + " " + what + "; " + question.Version + " is needed.")
        {
            Target = place.Project!.Name,
            Remedy = "Deploy it first, e.g. with Invoke-CoordinatedDeploy -Policy IfNotCurrent.",
        };

    private sealed record Asked(ReleaseQuestion Question, VersionSelector? Wanted, Place? Place, IReadOnlyList<Failure> Errors);
}
