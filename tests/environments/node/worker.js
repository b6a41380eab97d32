import { Worker, isMainThread, parentPort } from "node:worker_threads";
import { ask } from "./ask.js";

if (isMainThread) new Worker(new URL(import.meta.url)).on("message", (answer) => console.log(answer));
else parentPort.postMessage(ask());
