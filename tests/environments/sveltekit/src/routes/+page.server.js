import { ask } from "../../ask.js";

export const load = () => ({ answer: ask() });
