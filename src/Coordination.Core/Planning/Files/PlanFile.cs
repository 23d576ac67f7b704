using System.Collections.Generic;
using System.IO;

namespace Coordination.Core.Planning.Files;

/// <summary>Reads a plan from a YAML or JSON file.</summary>
internal static class PlanFile
{
    /// <summary>Reads the plan. All faults of the file come together in one <see cref="CoordinationException"/>, each with its line and column.</summary>
    /// <param name="path">Full path of the file.</param>
    public static CoordinationPlan Read(string path) => Parse(PlanFileText.Read(path), path);

    /// <summary>Reads the plan from the text of its file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Path of the file, for the plan's name and for errors.</param>
    public static CoordinationPlan Parse(string text, string path)
    {
        var faults = new PlanFileFaults(path);
        var root = FileTree.Read(text, faults);
        faults.ThrowIfAny();
        var plan = ReadPlan(root, path, faults);
        faults.ThrowIfAny();
        return plan;
    }

    private static CoordinationPlan ReadPlan(FileNode? root, string path, PlanFileFaults faults)
    {
        var plan = new CoordinationPlan { Name = Path.GetFileNameWithoutExtension(path), Path = path };
        if (root is not FileNode.Map map)
        {
            if (root is null or FileNode.Text { IsNull: true } or FileNode.Text { Value: "" })
                faults.Add("PlanEmpty", FileMark.Start, "the file holds no plan.", "A plan is written as in: deployments: [Trading API, Trading Jobs].");
            else
                faults.Add("PlanValueInvalid", root.Mark, "a plan is a set of keys, but " + root.Noun + " begins here.", "Keys of a plan are " + string.Join(", ", PlanKeys.OfPlan) + ".");
            return plan;
        }

        var fields = new FileFields(map, "a plan", PlanKeys.OfPlan, PlanKeys.Path, faults);
        plan = plan with
        {
            Name = fields.Text(PlanKeys.Name)?.Value ?? plan.Name,
            Environment = fields.Text(PlanKeys.Environment)?.Value,
            Tenant = fields.Text(PlanKeys.Tenant)?.Value,
            Deployments = ReadDeployments(fields, map.Mark, faults),
        };
        return fields.Flag(PlanKeys.InOrder) ? plan.InOrder() : plan;
    }

    private static IReadOnlyList<PlannedDeployment> ReadDeployments(FileFields fields, FileMark planMark, PlanFileFaults faults)
    {
        var node = fields.Find(PlanKeys.Deployments);
        if (node is FileNode.List { Items.Count: > 0 } list)
        {
            var written = new List<WrittenDeployment>(list.Items.Count);
            foreach (var item in list.Items)
                written.Add(WrittenDeployment.Read(item, faults));
            return DeploymentNames.Give(written);
        }

        if (node is null && !fields.Lacks(PlanKeys.Deployments))
            return [];
        if (node is null or FileNode.List or FileNode.Text { Value: "" })
            faults.Add("PlanEmpty", node?.Mark ?? planMark, "the plan has no deployments.", "List them under 'deployments'.");
        else
            faults.Add("PlanValueInvalid", node.Mark, "'deployments' must be a list, but " + node.Noun + " begins here.", "Begin each deployment with a dash.");
        return [];
    }
}
