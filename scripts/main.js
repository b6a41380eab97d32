// The tasks of package.json.
import { build, pack } from "./pkg.js";
import { writeRules } from "./readme.js";
import { serve, site } from "./site.js";
import { test } from "./test.js";
import { setUp } from "./tools.js";

/** @type {Record<string, () => unknown>} */
const tasks = {
  async start() {
    await build();
    site();
    const port = Number(process.env.PORT);
    const { address } = await (port ? serve("dist/site", port) : serve("dist/site", 8080, 8180));
    console.log(address);
  },
  test,
  build,
  package: pack,
  readme: writeRules,
};

setUp();
await tasks[process.argv[2]]();
