import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { forms } from "./forms.js";

const later = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Whether each form may be submitted; what it lacks is said in its live region. */
async function act() {
  const said = [];
  let submitted = 0;
  addEventListener("submit", (event) => {
    event.preventDefault();
    submitted += 1;
  });
  for (const Form of forms) {
    const place = document.body.appendChild(document.createElement("div"));
    createRoot(place).render(<StrictMode><Form /></StrictMode>);
    while (!place.querySelector("[role=status]")) await later();
    // A warning stops the first submission only.
    for (let press = 0; press < 2; press++) {
      place.querySelector("button").click();
      await later();
    }
    said.push(submitted > 0);
    submitted = 0;
  }
  document.getElementById("answer").textContent = JSON.stringify(said);
}

act();
