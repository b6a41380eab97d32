import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { CancelForm } from "./form.tsx";

const [us, them] = ["11111111-2222-4333-8444-555555555555", "99999999-8888-4777-8666-555555555555"];
const situation = {
  partner: { tenantId: us, type: "direct-bill", roles: ["admin-agent", "global-admin"] },
  customer: { tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" },
  relationship: { reseller: "active" },
};
const said = [];
const onCancel = (id) => said.push(`canceled ${id}`);

createRoot(document.getElementById("root")).render(<StrictMode><CancelForm situation={situation} onCancel={onCancel} /></StrictMode>);

/** Types as a user does. */
function type(name, text) {
  const input = document.querySelector(`[name="${name}"]`);
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

const later = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function act() {
  while (!document.querySelector("[role=status]")) await later();
  await later();
  type("action.subscription.id", "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff");
  for (const seller of [them, us]) {
    type("action.subscription.soldBy", seller);
    document.querySelector("button").click();
    await later();
    said.push(document.querySelector("[role=status]").firstChild?.textContent.slice(0, 20) ?? "nothing");
  }
  document.getElementById("answer").textContent = [document.querySelectorAll("[role=status]").length, ...said].join("; ");
}

act();
