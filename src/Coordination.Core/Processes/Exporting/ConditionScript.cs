namespace Coordination.Core.Processes.Exporting;

/// <summary>Writes where an action is executed: on itself, or on a step whose actions all have the same.</summary>
internal static class ConditionScript
{
    /// <summary>Adds the conditions.</summary>
    public static void Add(CommandText command, DeploymentAction action) => command
        .Add("Environment", action.Environments)
        .Add("ExcludedEnvironment", action.ExcludedEnvironments)
        .Add("Channel", action.Channels)
        .Add("TenantTag", action.TenantTags);

    /// <summary>The conditions as one text, to be compared.</summary>
    public static string Of(DeploymentAction action)
    {
        var command = new CommandText(string.Empty);
        Add(command, action);
        return command.ToString();
    }
}
