using System.Globalization;
using System.Text;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Tasks;

/// <summary>A task's log as plain text, for people.</summary>
internal static class RawLog
{
    public static string Write(ServerTask task)
    {
        var text = new StringBuilder()
            .Append("Task ID:        ").Append(task.Id).Append('\n')
            .Append("Task status:    ").Append(task.State).Append('\n')
            .Append("Description:    ").Append(task.Description).Append("\n\n");
        Append(text, task.Log, depth: 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ActivityNode node, int depth)
    {
        var indent = new string(' ', depth * 2);
        text.Append(indent).Append("== ").Append(node.Status).Append(": ").Append(node.Name).Append(" ==\n");
        foreach (var line in node.LogElements)
        {
            text.Append(indent)
                .Append(line.OccurredAt.ToString("HH:mm:ss", CultureInfo.InvariantCulture)).Append("   ")
                .Append(line.Category.ToString().PadRight(8)).Append(" |   ")
                .Append(line.MessageText).Append('\n');
        }

        foreach (var child in node.Children)
            Append(text, child, depth + 1);
    }
}
