import { ask } from "../../../ask.js";

export const dynamic = "force-dynamic";

export const GET = () => new Response(ask());
