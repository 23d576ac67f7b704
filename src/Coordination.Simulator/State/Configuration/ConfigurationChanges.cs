namespace Coordination.Simulator.State;

/// <summary>Creates, changes and deletes what people configure: unique names, versions, and what comes along with a new project.</summary>
internal sealed class ConfigurationChanges(OctopusServer server)
{
    /// <summary>Adds to a collection whose names are unique in the space.</summary>
    /// <exception cref="Refusal">No name, or it is taken.</exception>
    public T Create<T>(EntityTable<T> table, T draft, User by)
        where T : NamedEntity
        => throw new System.NotSupportedException($"{table.Noun} {draft.Name} {by.Username} {server.Now}: under construction.");

    /// <summary>Puts a changed entity in the place of the old; the id stays.</summary>
    /// <exception cref="Refusal">The new name is taken.</exception>
    public T Modify<T>(EntityTable<T> table, T existing, T changed, User by)
        where T : NamedEntity
        => throw new System.NotSupportedException($"{table.Noun} {existing.Id} {changed.Name} {by.Username}: under construction.");

    /// <summary>Removes it for good: its id is never used again.</summary>
    public void Delete<T>(EntityTable<T> table, T entity, User by)
        where T : Entity
        => throw new System.NotSupportedException($"{table.Noun} {entity.Id} {by.Username}: under construction.");

    /// <summary>Saves a process if nobody saved since the version that the draft carries.</summary>
    /// <exception cref="Refusal">A stale version, a frozen snapshot, names that are not unique.</exception>
    public DeploymentProcess SaveProcess(DeploymentProcess existing, DeploymentProcess draft, User by) =>
        throw new System.NotSupportedException($"{existing.Id} {draft.Version} {by.Username}: under construction.");

    /// <summary>Saves variables if nobody saved since the version that the draft carries.</summary>
    /// <exception cref="Refusal">A stale version, or a frozen snapshot.</exception>
    public VariableSet SaveVariables(VariableSet existing, VariableSet draft, User by) =>
        throw new System.NotSupportedException($"{existing.Id} {draft.Version} {by.Username}: under construction.");
}
