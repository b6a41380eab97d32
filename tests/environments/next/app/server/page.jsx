import { ask } from "../../ask.js";

export const dynamic = "force-dynamic";

export default function Page() {
  return <p id="answer">{ask()}</p>;
}
