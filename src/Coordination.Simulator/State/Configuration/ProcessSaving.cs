namespace Coordination.Simulator.State;

/// <summary>Saves the processes of projects and runbooks that are in the database.</summary>
internal sealed class ProcessSaving(OctopusServer server)
{
    /// <summary>What the server says of a process that somebody else saved since it was read.</summary>
    public static string StaleWords(string noun) =>
        $"Changes to this {noun} could not be saved, because another user has made changes to the {noun} between when you started editing and when you saved your changes. Please reload or open a new tab to make your changes.";

    /// <summary>Saves a process if nobody saved since the version that the draft carries.</summary>
    /// <exception cref="Refusal">A stale version, a frozen snapshot, names that are not unique.</exception>
    public T Save<T>(EntityTable<T> table, T existing, T draft, User? by)
        where T : Process
    {
        if (existing.IsFrozen) throw Refusal.Because($"You cannot modify this {table.Noun} because it is frozen. You'll need to create a new {table.Noun} instead.");
        if (draft.Version != existing.Version && !server.Configuration.SlipsThrough(draft.Version, existing.Version, existing)) throw Refusal.Because(StaleWords(table.Noun));
        Accept(draft, existing, by);
        if (draft is RunbookProcess saved && existing is RunbookProcess before) saved.RunbookId = before.RunbookId;
        table.Replace(draft);
        server.Audit.Record(EventCategories.Modified, draft.SpaceId, $"The {table.Noun} of {server.Projects.Find(draft.ProjectId)?.Name} was changed", by, draft, server.Projects.Find(draft.ProjectId));
        return draft;
    }

    /// <summary>Makes a draft the next version of a process: what a document cannot change stays, what is new gets its ids.</summary>
    /// <exception cref="Refusal">Names that are not unique.</exception>
    public void Accept<T>(T draft, T existing, User? by)
        where T : Process
    {
        ProcessNames.Check(draft);
        ProcessNames.Complete(draft, server.Random);
        draft.Id = existing.Id;
        draft.SpaceId = existing.SpaceId;
        draft.ProjectId = existing.ProjectId;
        draft.LastSnapshotId = existing.LastSnapshotId;
        draft.Version++;
        draft.LastModifiedOn = server.Now;
        draft.LastModifiedBy = by?.Username;
    }
}
