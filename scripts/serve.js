// Serves dist/site to this machine, at PORT or else at the first free port from 8080 on.
import { context } from "esbuild";

const server = await context({});
const wanted = Number(process.env.PORT);

for (let port = wanted || 8080; ; port++) {
  try {
    await server.serve({ servedir: "dist/site", host: "127.0.0.1", port });
    console.log(`http://127.0.0.1:${port}/`);
    break;
  } catch (error) {
    if (wanted || !error.message.includes("in use")) throw error;
  }
}
