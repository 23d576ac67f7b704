// Creates a release, deploys it to an environment and waits for its task; ends with 1 unless the task finished successfully.
import { connect, createRelease, octopus, readArguments, space } from "./octopus.mjs";

const [url, key, project, environment, version] = readArguments("create-deploy-wait.mjs URL API-KEY PROJECT ENVIRONMENT [VERSION]", 4);
const pollEveryMs = 500;
const timeoutMs = 120_000;

const client = await connect(url, key);

const projects = await new octopus.ProjectRepository(client, space).list({ partialName: project });
const found = projects.Items.find(item => item.Name === project);
if (found === undefined) throw new Error(`No project named ${project}`);

const release = await createRelease(client, project, version);
console.log(`created ${release.ReleaseId} ${release.ReleaseVersion}`);

const deployments = new octopus.DeploymentRepository(client, space);
const created = await deployments.create({
    spaceName: space,
    ProjectName: project,
    ReleaseVersion: release.ReleaseVersion,
    EnvironmentNames: [environment],
});
const [{ DeploymentId, ServerTaskId }] = created.DeploymentServerTasks;
console.log(`deploying as ${DeploymentId}, ${ServerTaskId}`);

const waiter = new octopus.ServerTaskWaiter(client, space);
const states = [];
const task = await waiter.waitForServerTaskToComplete(ServerTaskId, pollEveryMs, timeoutMs, polled => {
    if (states.at(-1) !== polled.State) states.push(polled.State);
});
console.log(`states ${states.join(" ")}`);
if (task === undefined) throw new Error(`${ServerTaskId} was not finished after ${timeoutMs} ms`);

const deployment = await deployments.get(DeploymentId);
if (deployment.ReleaseId !== release.ReleaseId) throw new Error(`${DeploymentId} is of ${deployment.ReleaseId}`);

const tasks = new octopus.SpaceServerTaskRepository(client, space);
const details = await tasks.getDetails(ServerTaskId);
for (const step of details.ActivityLogs[0].Children) console.log(`${step.Name}: ${step.Status}`);

console.log(`finished ${task.State} successfully=${task.FinishedSuccessfully}`);
process.exitCode = task.FinishedSuccessfully ? 0 : 1;
