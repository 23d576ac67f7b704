using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Waiting.Shell;

/// <summary>
/// Reads by id, once for all who ask, what does not change, or is forgotten in time. What is asked for while a reading is on its way is read together after it: hundreds of
/// waits that begin at once take a few requests.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="read">Reads these, and hands over each as it comes; what the server does not show is not handed over.</param>
internal sealed class GatheredRead<T>(Func<IReadOnlyCollection<string>, Action<string, T>, Task> read)
    where T : class
{
    private readonly object _gate = new();
    private readonly Dictionary<string, T> _known = new(StringComparer.OrdinalIgnoreCase);
    private List<Question> _next = [];
    private List<Question> _asked = [];
    private bool _reading;

    /// <summary>How many are asked for that were not read yet.</summary>
    public int Missing
    {
        get
        {
            lock (_gate)
                return MissingOf(_asked.Concat(_next)).Count;
        }
    }

    /// <summary>Those with these ids that the server shows; what the reading fails with.</summary>
    public async Task<IReadOnlyDictionary<string, T>> GetAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mine = new Question(ids, new TaskCompletionSource<bool>());
        bool isFirst;
        lock (_gate)
        {
            if (ids.All(_known.ContainsKey))
                return KnownOf(ids);
            _next.Add(mine);
            isFirst = !_reading;
            _reading = true;
        }

        using var stop = cancellationToken.Register(() => mine.Answered.TrySetCanceled(cancellationToken));
        if (isFirst)
            _ = ReadAsync();
        await mine.Answered.Task.ConfigureAwait(false);
        lock (_gate)
            return KnownOf(ids);
    }

    /// <summary>What was read of one may be old: it is read again when it is next asked for.</summary>
    public void Forget(string id)
    {
        lock (_gate)
            _known.Remove(id);
    }

    private async Task ReadAsync()
    {
        while (Take(out var missing) is { Count: > 0 } questions)
        {
            try
            {
                if (missing.Count > 0)
                    await read(missing, (id, one) => Keep(id, one, questions)).ConfigureAwait(false);
                questions.ForEach(question => question.Answered.TrySetResult(true));
            }
#pragma warning disable CA1031 // It is not swallowed: all who wait fail with it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                questions.ForEach(question => question.Answered.TrySetException(exception));
            }
        }
    }

    /// <summary>The questions that came meanwhile, and what of them is not known.</summary>
    private List<Question> Take(out IReadOnlyCollection<string> missing)
    {
        lock (_gate)
        {
            _asked = _next;
            _next = [];
            _reading = _asked.Count > 0;
            missing = MissingOf(_asked);
            return _asked;
        }
    }

    private List<string> MissingOf(IEnumerable<Question> questions) =>
        [.. questions.SelectMany(question => question.Ids).Where(id => !_known.ContainsKey(id)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whoever asked for no more than is known now need not wait for the others.</summary>
    private void Keep(string id, T one, List<Question> questions)
    {
        List<Question> answered;
        lock (_gate)
        {
            _known[id] = one;
            answered = questions.FindAll(question => question.Ids.All(_known.ContainsKey));
        }

        answered.ForEach(question => question.Answered.TrySetResult(true));
    }

    private Dictionary<string, T> KnownOf(IEnumerable<string> ids)
    {
        var known = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in ids)
        {
            if (_known.TryGetValue(id, out var one))
                known[id] = one;
        }

        return known;
    }

    private sealed record Question(IReadOnlyCollection<string> Ids, TaskCompletionSource<bool> Answered);
}
