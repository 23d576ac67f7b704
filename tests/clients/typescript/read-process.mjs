// Prints the deployment process of a project as the client reads it: a line for each step and action.
import { connect, octopus, readArguments, space } from "./octopus.mjs";

const [url, key, project] = readArguments("read-process.mjs URL API-KEY PROJECT", 3);

const client = await connect(url, key);
const projects = await new octopus.ProjectRepository(client, space).list({ partialName: project });
const found = projects.Items.find(item => item.Name === project);
const process = await new octopus.DeploymentProcessRepository(client, space).get(found);
for (const step of process.Steps) {
    console.log(`${step.Name}: ${step.Condition} ${step.StartTrigger} ${step.Properties["Octopus.Action.TargetRoles"] ?? "server"} ${step.Properties["Octopus.Action.MaxParallelism"] ?? "all"}`);
    for (const action of step.Actions) console.log(`  ${action.Name}: ${action.ActionType} ${action.Packages.map(item => item.PackageId).join()}`);
}
