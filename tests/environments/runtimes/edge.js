// The runtime of edge functions as tests have it, in which code is bundled.
import { ask } from "./ask.js";

globalThis.answer = ask();
