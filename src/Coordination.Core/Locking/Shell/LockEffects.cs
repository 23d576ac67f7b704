using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Core.Folding;
using Coordination.Core.Waiting.Requests;

namespace Coordination.Core.Locking;

/// <summary>Carries out what a contender decides, and turns what comes of it into facts.</summary>
/// <param name="environment">What it works with.</param>
/// <param name="name">The lock.</param>
/// <param name="post">Takes the facts.</param>
/// <param name="refused">Is told that the server refuses, again and again, what is asked of it.</param>
/// <param name="broke">Is told of a fault of our own.</param>
internal sealed class LockEffects(LockEnvironment environment, ClaimName name, Action<Func<DateTimeOffset, LockFact>> post, Action<Failure> refused, Action<Exception> broke) : IDisposable
{
    /// <summary>Tasks are asked for with the first look that wants to know, and then with each sixth: few die, and asking costs as much as looking.</summary>
    private const int LooksPerAsking = 6;

    /// <summary>A gateway that restarts may refuse for once what a server allows.</summary>
    private const int BelievedRefusals = 3;

    private readonly Stop _stop = new();
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);
    private int _untilAsking;
    private int _refusals;

    /// <summary>How the server showed the tasks that were asked for.</summary>
    public IReadOnlyDictionary<string, TaskSight> Sights { get; private set; } = new Dictionary<string, TaskSight>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the user may not delete records, so that they pile up.</summary>
    public bool CannotDelete { get; private set; }

    /// <summary>Looks at the lock's records.</summary>
    public void Look(Contender contender, IReadOnlyCollection<string> tasks) => _ = RunAsync(() => LookAsync(contender, tasks));

    /// <summary>Makes a change.</summary>
    public void Write(Contender contender, LockStep step) => _ = RunAsync(() => WriteAsync(contender, step.Write!, step.Litter));

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    /// <summary>No effect fails unseen: what is not an answer is a fault of our own, and ends the waiting.</summary>
    private async Task RunAsync(Func<Task> effect)
    {
        try
        {
            await effect().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.Token.IsCancellationRequested)
        {
            // Nobody waits for this any more.
        }
#pragma warning disable CA1031 // It is not swallowed: the session ends with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            broke(exception);
        }
    }

    private async Task LookAsync(Contender contender, IReadOnlyCollection<string> tasks)
    {
        try
        {
            await environment.Permissions.CheckAsync(LockPermissions.ToUse, "the lock '" + name.Name + "' cannot be used", _stop.Token).ConfigureAwait(false);
            if (tasks.Count > 0 && --_untilAsking < 0)
            {
                await AskAsync(tasks).ConfigureAwait(false);
                _untilAsking = LooksPerAsking - 1;
            }

            // Waiting has a budget; the looks before and after a change of one's own are part of that.
            if (contender.LookAt is null)
                await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, _stop.Token).ConfigureAwait(false);
            var records = await environment.Claims.ReadAsync(name, _stop.Token).ConfigureAwait(false);
            var view = LockRecords.View(records);

            // Who does not wait has no later look with which to find out that the holder ended.
            if (contender.NoWait && view.State.Holds.Any(hold => hold.Request.Task is not null))
                await AskAsync([.. view.State.Holds.Select(hold => hold.Request.Task).OfType<string>()]).ConfigureAwait(false);
            _refusals = 0;
            post(at => new Looked(at, view));
        }
        catch (CoordinationException exception)
        {
            post(at => new LookFailed(at));
            Count(exception.Failures[0]);
        }
    }

    private async Task AskAsync(IReadOnlyCollection<string> tasks)
    {
        var sights = await TaskSights.AskAsync(environment, tasks, _stop.Token).ConfigureAwait(false);
        Sights = sights;
        post(at => new TasksSeen(at, sights));
    }

    private async Task WriteAsync(Contender contender, LockWrite write, IReadOnlyList<string> litter)
    {
        var content = new ClaimContent(LockText.Summary(name.Name, write.Document), contender.Nonce, [], LockText.Write(write.Document));

        // Not with our token: a request that was begun is brought to its end, or the server might do what nobody knows of.
        var answer = await environment.Claims.CreateAsync(name, write.Number, content, CancellationToken.None).ConfigureAwait(false);
        var hint = answer switch
        {
            ClaimAnswer.Made => WriteHint.Made,
            ClaimAnswer.Taken => WriteHint.Taken,
            ClaimAnswer.Unknown => WriteHint.Unknown,
            _ => WriteHint.NotMade,
        };

        // Who enters must not wait for tidying up; who leaves has nothing else left to do, and its process may end.
        var enters = write.Document.HoldOf(contender.Nonce) is not null;
        if (hint == WriteHint.Made && !enters)
            await DeleteAsync(litter).ConfigureAwait(false);
        post(at => new WriteAnswered(at, hint));
        if (hint == WriteHint.Made && enters)
            await DeleteAsync(litter).ConfigureAwait(false);
        if (answer is ClaimAnswer.Denied(var failure))
            Count(failure);
    }

    private async Task DeleteAsync(IReadOnlyList<string> litter)
    {
        foreach (var id in litter.Where(_deleted.Add))
        {
            try
            {
                await environment.Claims.DeleteAsync(id, CancellationToken.None).ConfigureAwait(false);
            }
            catch (CoordinationException exception)
            {
                // What is not deleted now is deleted by the next one who makes a change.
                CannotDelete |= exception.Failures[0].Kind == FailureKind.Forbidden;
                return;
            }
        }
    }

    private void Count(Failure failure)
    {
        var isRefusal = failure.Kind is FailureKind.Forbidden or FailureKind.Unauthenticated or FailureKind.Refused or FailureKind.NotFound;
        if (failure.Kind == FailureKind.Invalid || failure.Id == LockFailures.PermissionMissingId || (isRefusal && ++_refusals >= BelievedRefusals))
            refused(failure);
    }
}
