"use server";
import { ask } from "../../ask.js";

export async function act() {
  return ask();
}
