import { ask } from "../../../ask.js";

export const runtime = "edge";

export const GET = () => new Response(ask());
