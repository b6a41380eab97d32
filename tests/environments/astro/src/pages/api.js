import { ask } from "../../ask.js";

export const GET = () => new Response(ask());
