// Goes through what the client's repositories offer for projects, environments, releases, deployments, runbooks and tasks, with their
// error paths. Prints a line for each operation; ends with 1 when one of them did something else than it should.
import assert from "node:assert/strict";
import { connect, octopus, readArguments, space } from "./octopus.mjs";

const [url, key, readerKey] = readArguments("every-repository.mjs URL API-KEY READER-KEY", 3);
const pollEveryMs = 200;
const timeoutMs = 60_000;
const of = { spaceName: space };

let failed = 0;
let passed = 0;
async function check(name, operation) {
    try {
        await operation();
        passed++;
        console.log(`ok ${name}`);
    } catch (error) {
        failed++;
        console.log(`FAILED ${name}: ${error.stack}`);
    }
}

async function refused(status, words, operation) {
    const error = await operation().then(() => assert.fail("nothing was refused"), caught => caught);
    assert.equal(error.StatusCode, status, error.stack);
    assert.ok(`${error.message} ${error.ErrorMessage} ${error.Errors}`.includes(words), error.message);
}

const client = await connect(url, key);
const warnings = [];
client.warn = text => warnings.push(text);
const projects = new octopus.ProjectRepository(client, space);
const environments = new octopus.EnvironmentRepository(client, space);
const releases = new octopus.ReleaseRepository(client, space);
const deployments = new octopus.DeploymentRepository(client, space);
const tasks = new octopus.SpaceServerTaskRepository(client, space);
const waiter = new octopus.ServerTaskWaiter(client, space, { maxRetries: 3, retryBackoffMs: 50 });
const one = async (repository, name) => (await repository.list({ partialName: name })).Items.find(item => item.Name === name);

const trading = await one(projects, "Trading API");
const development = await one(environments, "Development");

await check("server: its version and the current user", async () => {
    assert.match((await client.getServerInformation()).version, /^20\d\d\.\d+/);
    assert.equal((await octopus.userGetCurrent(client)).IsActive, true);
});
await check("spaces: list, get", async () => {
    const spaces = new octopus.SpaceRepository(client);
    const found = await one(spaces, space);
    assert.equal((await spaces.get(found.Id)).Name, space);
});
await check("projects: list in pages, get", async () => {
    const page = await projects.list({ skip: 1, take: 1 });
    assert.deepEqual([page.Items.length, page.TotalResults], [1, 3]);
    assert.equal((await projects.get(trading.Id)).Name, "Trading API");
});
await check("projects: create, modify, delete", async () => {
    const lifecycle = await one(new octopus.LifecycleRepository(client, space), "Straight");
    const group = (await new octopus.ProjectGroupRepository(client, space).list()).Items[0];
    const created = await projects.create({ Name: "New API", ProjectGroupId: group.Id, LifecycleId: lifecycle.Id, Description: "Brand new" });
    created.Description = "Better";
    assert.equal((await projects.modify(created)).Description, "Better");
    await projects.del(created);
    await refused(404, "Resource is not found", () => projects.get(created.Id));
});
await check("project groups: create, modify, delete", async () => {
    const groups = new octopus.ProjectGroupRepository(client, space);
    const created = await groups.create({ Name: "Web" });
    created.Name = "Webs";
    assert.equal((await groups.modify(created)).Name, "Webs");
    await groups.del(created);
});
await check("lifecycles: create, modify, delete", async () => {
    const lifecycles = new octopus.LifecycleRepository(client, space);
    const created = await lifecycles.create({ Name: "Short", Phases: [], ReleaseRetentionPolicy: { Unit: "Items", QuantityToKeep: 3, ShouldKeepForever: false }, TentacleRetentionPolicy: { Unit: "Days", QuantityToKeep: 3, ShouldKeepForever: false } });
    created.Phases = [{ Name: "Only", AutomaticDeploymentTargets: [], OptionalDeploymentTargets: [development.Id], MinimumEnvironmentsBeforePromotion: 0, IsOptionalPhase: false }];
    assert.equal((await lifecycles.modify(created)).Phases[0].OptionalDeploymentTargets[0], development.Id);
    await lifecycles.del(created);
});
await check("environments: create, find, sort, modify, delete", async () => {
    const created = await environments.create({ Name: "Test", Description: "", UseGuidedFailure: false, AllowDynamicInfrastructure: false });
    assert.equal((await environments.getEnvironmentByName("test")).Id, created.Id);
    await environments.sort([created.Id, development.Id]);
    assert.deepEqual((await environments.list()).Items.slice(0, 2).map(item => item.Id), [created.Id, development.Id]);
    created.Description = "For testers";
    assert.equal((await environments.modify(created)).Description, "For testers");
    assert.equal((await environments.machines(created)).TotalResults, 0);
    assert.equal((await environments.summary()).EnvironmentSummaries.find(one => one.Environment.Id === created.Id).TotalMachines, 0);
    await environments.del(created);
});
await check("environments: a name is taken once", async () => {
    await refused(400, "already exists", () => environments.create({ Name: "Development" }));
});
await check("tag sets and tenants: create, connect, delete", async () => {
    const tagSets = new octopus.TagSetRepository(client, space);
    const tagSet = await tagSets.create({ Name: "Ring", Tags: [{ Name: "Early", Color: "#333333" }] });
    const tenants = new octopus.TenantRepository(client, space);
    const tenant = await tenants.create({ Name: "Umbrella", TenantTags: ["Ring/Early"], ProjectEnvironments: {} });
    tenant.ProjectEnvironments = { [trading.Id]: [development.Id] };
    assert.deepEqual((await tenants.modify(tenant)).ProjectEnvironments[trading.Id], [development.Id]);
    await tenants.del(tenant);
    await tagSets.del(tagSet);
});
await check("deployment processes: get, update, and a stale version is refused", async () => {
    const processes = new octopus.DeploymentProcessRepository(client, space);
    const process = await processes.get(trading);
    assert.deepEqual(process.Steps.map(step => step.Name), ["Migrate", "Deploy"]);
    const saved = await processes.update(trading, process);
    assert.equal(saved.Version, process.Version + 1);
    await refused(400, "another user has made changes", () => processes.update(trading, process));
});
await check("releases: create, get, list, list of a project", async () => {
    const created = await releases.create({ ...of, ProjectName: "Trading API", ReleaseVersion: "2.0.0", ReleaseNotes: "Faster" });
    assert.equal((await releases.get(created.ReleaseId)).ReleaseNotes, "Faster");
    assert.equal((await releases.list({ take: 1 })).Items.length, 1);
    assert.equal((await releases.listForProject(trading.Id, { searchByVersion: "2.0" })).Items[0].Version, "2.0.0");
});
await check("releases: one that exists is refused, or taken as it is", async () => {
    const again = { ...of, ProjectName: "Trading API", ReleaseVersion: "2.0.0" };
    await refused(400, "Release '2.0.0' already exists", () => releases.create(again));
    assert.equal((await releases.create({ ...again, IgnoreIfAlreadyExists: true })).ReleaseVersion, "2.0.0");
});
await check("releases: no such project, and a version that is none", async () => {
    await refused(404, "'Nothing'", () => releases.create({ ...of, ProjectName: "Nothing" }));
    await refused(400, "valid semantic version", () => releases.create({ ...of, ProjectName: "Trading API", ReleaseVersion: "latest" }));
});

const deploy = async (project, version, environment = "Development") =>
    (await deployments.create({ ...of, ProjectName: project, ReleaseVersion: version, EnvironmentNames: [environment] })).DeploymentServerTasks[0];

await check("deployments: untenanted, with a skipped step, until it is done", async () => {
    const [{ DeploymentId, ServerTaskId }] = (await deployments.create({
        ...of, ProjectName: "Trading API", ReleaseVersion: "2.0.0", EnvironmentNames: ["Development"], SkipStepNames: ["Migrate"], UseGuidedFailure: false, Variables: {},
    })).DeploymentServerTasks;
    const states = [];
    const task = await waiter.waitForServerTaskToComplete(ServerTaskId, pollEveryMs, timeoutMs, polled => states.push(polled.State));
    assert.deepEqual([task.State, task.FinishedSuccessfully, states.at(-1)], ["Success", true, "Success"]);
    assert.equal((await deployments.get(DeploymentId)).TaskId, ServerTaskId);
    const steps = (await tasks.getDetails(ServerTaskId)).ActivityLogs[0].Children.map(step => `${step.Name}: ${step.Status}`);
    assert.deepEqual(steps, ["Step 1: Migrate: Skipped", "Step 2: Deploy: Success"]);
    assert.match(await tasks.getRaw(ServerTaskId), /Deploy succeeded on/);
});
await check("tasks: a wait outlives a gateway that is down, an answer that is lost, and too many requests", async () => {
    assert.deepEqual(warnings.map(text => /\[(\d+)\]/.exec(text)?.[1]), ["503", undefined, "429"]);
});
await check("deployments: tenanted, by name and by tag", async () => {
    const { DeploymentServerTasks: created } = await deployments.createTenanted({
        ...of, ProjectName: "Trading API", ReleaseVersion: "2.0.0", EnvironmentName: "Development", Tenants: ["Acme"], TenantTags: ["Region/North"],
    });
    assert.equal(created.length, 2);
    const done = await waiter.waitForServerTasksToComplete(created.map(task => task.ServerTaskId), pollEveryMs, timeoutMs);
    assert.deepEqual(done.map(task => task.State), ["Success", "Success"]);
    const tenanted = await deployments.list({ ids: created.map(task => task.DeploymentId) });
    assert.equal(new Set(tenanted.Items.map(deployment => deployment.TenantId)).size, 2);
});
await check("deployments: listed by project, environment, and state", async () => {
    const found = await deployments.list({ projects: [trading.Id], environments: [development.Id], taskState: "Success", take: 2 });
    assert.deepEqual([found.Items.length, found.TotalResults], [2, 3]);
});
await check("deployments: what the lifecycle, a wrong name or a wrong step forbids", async () => {
    await refused(400, "earlier phases are not complete", () => deploy("Endless", "1.0.0", "Production"));
    await refused(404, "'Nowhere'", () => deploy("Endless", "1.0.0", "Nowhere"));
    await refused(404, "'9.9.9'", () => deploy("Endless", "9.9.9"));
    await refused(400, "No step named 'Dance'", () => deployments.create({ ...of, ProjectName: "Trading API", ReleaseVersion: "2.0.0", EnvironmentNames: ["Development"], SkipStepNames: ["Dance"] }));
});
await check("tasks: a failed deployment is a completed task", async () => {
    const { ServerTaskId } = await deploy("Broken", "1.0.0");
    const task = await waiter.waitForServerTaskToComplete(ServerTaskId, pollEveryMs, timeoutMs);
    assert.deepEqual([task.State, task.IsCompleted, task.FinishedSuccessfully], ["Failed", true, false]);
    assert.match(task.ErrorMessage, /one or more steps failed/);
});
await check("tasks: by id and by ids, no ids at all, and one that nobody knows", async () => {
    const { ServerTaskId } = await deploy("Broken", "1.0.0");
    assert.equal((await tasks.getById(ServerTaskId)).Id, ServerTaskId);
    assert.equal((await tasks.getByIds([ServerTaskId])).length, 1);
    assert.deepEqual(await waiter.waitForServerTasksToComplete([], pollEveryMs, timeoutMs), []);
    await assert.rejects(() => waiter.waitForServerTaskToComplete("ServerTasks-99999", pollEveryMs, timeoutMs), /Unknown task Id\(s\) ServerTasks-99999/);
});
await check("tasks: a wait that ends before the task, and one that cancels it", async () => {
    const { ServerTaskId } = await deploy("Endless", "1.0.0");
    assert.equal(await waiter.waitForServerTaskToComplete(ServerTaskId, pollEveryMs, 300), undefined);
    await assert.rejects(() => waiter.waitForServerTaskToComplete(ServerTaskId, pollEveryMs, 300, undefined, true), /Tasks were cancelled/);
    const task = await waiter.waitForServerTaskToComplete(ServerTaskId, pollEveryMs, timeoutMs);
    assert.equal(task.State, "Canceled");
});
await check("runbooks: run in an environment, get, list", async () => {
    const runs = new octopus.RunbookRunRepository(client, space);
    const [{ RunbookRunId, ServerTaskId }] = (await runs.create({ ...of, ProjectName: "Trading API", RunbookName: "Rebuild index", EnvironmentNames: ["Development"] })).RunbookRunServerTasks;
    const task = await waiter.waitForServerTaskToComplete(ServerTaskId, pollEveryMs, timeoutMs);
    assert.deepEqual([task.State, task.Name], ["Success", "RunbookRun"]);
    assert.equal((await runs.get(RunbookRunId)).TaskId, ServerTaskId);
    assert.equal((await runs.list({ projects: [trading.Id], environments: [development.Id] })).Items[0].Id, RunbookRunId);
});
await check("runbooks: create, write its process, publish a snapshot, run it, delete", async () => {
    const runbooks = new octopus.RunbookRepository(client, space, trading);
    const runbook = await runbooks.create({ ProjectId: trading.Id, Name: "Restart", MultiTenancyMode: "Untenanted", EnvironmentScope: "All", DefaultGuidedFailureMode: "Off", RunRetentionPolicy: { QuantityToKeep: 100, ShouldKeepForever: false } });
    const processes = new octopus.RunbookProcessRepository(client, space, trading);
    const process = await processes.get(runbook);
    process.Steps = (await new octopus.DeploymentProcessRepository(client, space).get(trading)).Steps.slice(0, 1);
    assert.equal((await processes.update(process)).Steps.length, 1);
    const snapshot = await new octopus.RunbookSnapshotRepository(client, space, trading).create(runbook, "First", true, "");
    assert.equal((await runbooks.get(runbook.Id)).PublishedRunbookSnapshotId, snapshot.Id);
    const runs = new octopus.RunbookRunRepository(client, space);
    const [{ ServerTaskId }] = (await runs.create({ ...of, ProjectName: "Trading API", RunbookName: "Restart", EnvironmentNames: ["Production"], Snapshot: "First" })).RunbookRunServerTasks;
    assert.equal((await waiter.waitForServerTaskToComplete(ServerTaskId, pollEveryMs, timeoutMs)).State, "Success");
    await runbooks.del(runbook);
});
await check("runbooks: no such runbook, none without an environment", async () => {
    const runs = new octopus.RunbookRunRepository(client, space);
    await refused(404, "'Nothing'", () => runs.create({ ...of, ProjectName: "Trading API", RunbookName: "Nothing", EnvironmentNames: ["Development"] }));
    await refused(400, "EnvironmentNames", () => runs.create({ ...of, ProjectName: "Trading API", RunbookName: "Rebuild index", EnvironmentNames: [] }));
});
await check("errors: a wrong key, a missing permission, what is not simulated", async () => {
    await refused(401, "API key", async () => new octopus.ProjectRepository(await connect(url, "API-WRONG"), space).get(trading.Id));
    const reader = await connect(url, readerKey);
    await refused(403, "DeploymentCreate", () => new octopus.DeploymentRepository(reader, space).create({ ...of, ProjectName: "Trading API", ReleaseVersion: "2.0.0", EnvironmentNames: ["Development"] }));
    await refused(501, "does not simulate", () => new octopus.PackageRepository(client, space).list());
});

console.log(`${passed} of ${passed + failed} passed`);
process.exitCode = failed === 0 ? 0 : 1;
