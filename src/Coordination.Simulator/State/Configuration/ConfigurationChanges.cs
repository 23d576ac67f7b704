using System;
using System.Globalization;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Creates, changes and deletes what people configure: unique names, versions, and what comes along with a new project.</summary>
internal sealed class ConfigurationChanges(OctopusServer server)
{
    /// <summary>The width of the column, of library variable sets and of most others.</summary>
    private const int MaxNameLength = 200;

    /// <summary>Of environments, by the published API reference of 2026.</summary>
    private const int MaxEnvironmentNameLength = 50;

    private readonly Companions _companions = new(server);
    private readonly References _references = new(server);

    /// <summary>Adds to a collection whose names are unique in the space, or in the project for channels.</summary>
    /// <exception cref="Refusal">No name, or it is taken.</exception>
    public T Create<T>(EntityTable<T> table, T draft, User? by)
        where T : NamedEntity
    {
        draft.Id = "";
        draft.SpaceId ??= OctopusServer.DefaultSpaceId;
        CheckName(table, draft, existing: null);
        _references.Check(draft);
        table.Add(draft);
        _companions.AddTo(draft);
        _companions.Complete(draft);
        server.Audit.Record(EventCategories.Created, draft.SpaceId, $"{Sentence(table.Noun)} {draft.Name} was created", by, draft);
        return draft;
    }

    /// <summary>Puts a changed entity in the place of the old; the id stays.</summary>
    /// <exception cref="Refusal">The new name is taken.</exception>
    public T Modify<T>(EntityTable<T> table, T existing, T changed, User? by)
        where T : NamedEntity
    {
        changed.Id = existing.Id;
        changed.SpaceId = existing.SpaceId;
        CheckName(table, changed, existing);
        Companions.Keep(existing, changed);
        _references.Check(changed);
        foreach (var unknown in existing.Unknown) changed.Unknown[unknown.Key] = unknown.Value;
        changed.LastModifiedOn = server.Now;
        changed.LastModifiedBy = by?.Username;
        table.Replace(changed);
        _companions.Complete(changed);
        if (changed is Space) server.Queue.LookAgain();
        server.Audit.Record(EventCategories.Modified, changed.SpaceId, $"{Sentence(table.Noun)} {changed.Name} was changed", by, changed);
        return changed;
    }

    /// <summary>Removes it for good: its id is never used again.</summary>
    /// <exception cref="Refusal">404 where it is gone already, 400 where something needs it.</exception>
    public void Delete<T>(EntityTable<T> table, T entity, User? by)
        where T : Entity
    {
        _references.CheckUnused(entity);
        if (!table.Remove(entity.Id)) throw Refusal.NotFound();
        _companions.RemoveFrom(entity);
        server.Audit.Record(EventCategories.Deleted, entity.SpaceId, $"{Sentence(table.Noun)} {(entity as NamedEntity)?.Name ?? entity.Id} was deleted", by, entity);
    }

    /// <summary>Saves variables if nobody saved since the version that the draft carries.</summary>
    /// <exception cref="Refusal">A stale version, or a frozen snapshot.</exception>
    public VariableSet SaveVariables(VariableSet existing, VariableSet draft, User? by)
    {
        if (existing.IsFrozen) throw Refusal.Because("You cannot modify this variable set because the set is frozen. You'll need to create a new variable set instead.");
        if (draft.Version != existing.Version && !SlipsThrough(draft.Version, existing.Version, existing))
        {
            throw Refusal.Because("Changes to these variables could not be saved, because another user has made changes to the variables between when you started editing and when you saved your changes. Please reload or open a new tab to make your changes.");
        }

        foreach (var variable in draft.Variables.Where(variable => variable.Id.Length == 0)) variable.Id = server.Random.GuidText();
        if (draft.Variables.Select(variable => variable.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count() < draft.Variables.Count) throw Refusal.Because("Variable ids must be unique.");
        foreach (var variable in draft.Variables.Where(variable => variable.IsSensitive && variable.Value is null))
        {
            // Sensitive values are never shown, so null, as it was read, means: unchanged.
            variable.Value = existing.Variables.Find(before => before.Id.IsSameAs(variable.Id))?.Value;
        }

        draft.Id = existing.Id;
        draft.SpaceId = existing.SpaceId;
        draft.OwnerId = existing.OwnerId;
        draft.Version++;
        server.VariableSets.Replace(draft);
        server.Audit.Record(EventCategories.Modified, draft.SpaceId, $"The variables of {draft.OwnerId} were changed", by, draft);
        return draft;
    }

    /// <summary>Two saves of the same version at nearly the same time: neither sees the other, and the first is lost.</summary>
    public bool SlipsThrough(int draft, int version, Entity existing) => draft == version - 1 && server.Now - existing.WrittenAt < server.Switches.LostUpdatesWithin;

    private void CheckName<T>(EntityTable<T> table, T draft, T? existing)
        where T : NamedEntity
    {
        draft.Name = draft.Name.Trim();
        var longest = draft is DeploymentEnvironment ? MaxEnvironmentNameLength : MaxNameLength;
        if (draft.Name.Length > longest) throw Refusal.Because(string.Format(CultureInfo.InvariantCulture, "The name of a {0} must not be longer than {1} characters.", table.Noun, longest));
        if (draft.Name.Length == 0) throw Refusal.Because($"The name of a {table.Noun} is required.");
        if (table.In(draft.SpaceId).Any(other => other != existing && other.Name.IsSameAs(draft.Name) && Companions.ShareNames(other, draft)))
        {
            var words = $"A {table.Noun} with this name already exists. Please choose a different name.";
            throw server.Switches.DuplicateNamesAreServerErrors
                ? new Refusal(500, $"Cannot insert duplicate key row in object 'dbo.{typeof(T).Name}' with unique index 'UQ_{typeof(T).Name}NameUnique'.")
                : Refusal.Because(words);
        }

        draft.Slug ??= NamedEntities.SlugOf(draft.Name);
    }

    private static string Sentence(string noun) => char.ToUpperInvariant(noun[0]) + noun.Substring(1);
}
