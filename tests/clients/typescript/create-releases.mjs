// Creates one release in each of the projects named, and nothing else.
import { connect, createRelease, readArguments } from "./octopus.mjs";

const [url, key, ...projects] = readArguments("create-releases.mjs URL API-KEY PROJECT[=VERSION] …", 3);

const client = await connect(url, key);
for (const named of projects) {
    const [project, version] = named.split("=");
    const release = await createRelease(client, project, version);
    console.log(`${project}: ${release.ReleaseId} ${release.ReleaseVersion}`);
}
