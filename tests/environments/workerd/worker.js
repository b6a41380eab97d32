import { ask } from "./ask.js";

export default { fetch: () => new Response(ask()) };
