using System;
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
    /// <summary>Answers a question.</summary>
    /// <exception cref="CoordinationException">A name is not there, or the version is none that can be compared.</exception>
    public static async Task<ReleaseAnswer> AnswerAsync(WaitEnvironment environment, ReleaseQuestion question, CancellationToken cancellationToken)
    {
        var wanted = Wanted(question.Version);
        var query = new DeploymentQuery { Project = question.Project, Environment = question.Environment, Tenant = question.Tenant };
        var names = await SpaceNames.ReadAsync(environment.Space, withTenants: question.Tenant is not null, cancellationToken).ConfigureAwait(false);
        var place = await PlaceFinder.FindAsync(query, names, environment, cancellationToken).ConfigureAwait(false);
        var last = await LastSuccess.FindAsync(environment, place, cancellationToken).ConfigureAwait(false);
        if (last.Current is null)
            return new ReleaseAnswer(false, null, Fault(place, question, "was never deployed with success" + last.Newest));
        return Fits(wanted, last.Current)
            ? new ReleaseAnswer(true, last.Current, null)
            : new ReleaseAnswer(false, last.Current, Fault(place, question, "is at " + last.Current + last.Newest));
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

    private static Failure Fault(Place place, ReleaseQuestion question, string what) =>
        new("ReleaseNotThere", FailureKind.Refused, place + " " + what + "; " + question.Version + " is needed.")
        {
            Target = place.Project!.Name,
            Remedy = "Deploy it first, e.g. with Invoke-CoordinatedDeploy -Policy IfNotCurrent.",
        };
}
