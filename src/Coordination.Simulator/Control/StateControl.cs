using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Control;

/// <summary>What the server holds, as it is saved and restored from outside. Saved states live as long as the server.</summary>
internal sealed class StateControl(OctopusServer server)
{
    /// <summary>Each is as large as the server's state was.</summary>
    private const int MostSaved = 20;

    private readonly List<SavedState> _saved = [];

    public JObject Write()
    {
        lock (_saved)
        {
            return server.Request(() => new JObject
            {
                ["Now"] = Text(server.Now),
                ["Releases"] = server.Releases.Count,
                ["Deployments"] = server.Deployments.Count,
                ["Tasks"] = new JObject(server.Tasks.GroupBy(task => task.State).OrderBy(group => group.Key).Select(group => new JProperty(group.Key.ToString(), group.Count()))),
                ["PendingInterruptions"] = server.Interruptions.Count(interruption => interruption.IsPending),
                ["Snapshots"] = new JArray(_saved.Select((saved, index) => Write(index, saved))),
            });
        }
    }

    public JObject Save()
    {
        lock (_saved)
        {
            if (_saved.Count == MostSaved) throw new Refusal(409, string.Format(CultureInfo.InvariantCulture, "There are {0} snapshots, and no more are kept.", MostSaved));
            _saved.Add(server.Save());
            return Write(_saved.Count - 1, _saved[_saved.Count - 1]);
        }
    }

    public JObject Restore(string? snapshot)
    {
        lock (_saved)
        {
            if (!int.TryParse(snapshot, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > _saved.Count)
            {
                throw new Refusal(400, $"'snapshot' is the Id of a snapshot, not '{snapshot}'; there {(_saved.Count == 1 ? "is 1" : string.Format(CultureInfo.InvariantCulture, "are {0}", _saved.Count))}.");
            }

            server.Restore(_saved[number - 1]);
        }

        return Write();
    }

    private static JObject Write(int index, SavedState saved) => new() { ["Id"] = index + 1, ["At"] = Text(saved.At) };

    private static string Text(DateTimeOffset instant) => instant.ToString("o", CultureInfo.InvariantCulture);
}
