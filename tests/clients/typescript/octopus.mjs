// What the scripts beside this one share: reading their arguments, and the client that they talk through.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
export const octopus = require("@octopusdeploy/api-client");

export const space = process.env.OCTOPUS_SPACE ?? "Default";

export function readArguments(usage, count) {
    const given = process.argv.slice(2);
    if (given.length < count) {
        console.error(`usage: node ${usage}`);
        process.exit(2);
    }
    return given;
}

export function connect(instanceURL, apiKey) {
    return octopus.Client.create({ instanceURL, apiKey, userAgentApp: "coordination-check" });
}

export async function createRelease(client, project, version) {
    const releases = new octopus.ReleaseRepository(client, space);
    const command = { spaceName: space, ProjectName: project, IgnoreIfAlreadyExists: false, IgnoreChannelRules: false };
    if (version !== undefined) command.ReleaseVersion = version;
    return await releases.create(command);
}
