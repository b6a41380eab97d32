// The page: it calls the module and shows the answers. Nothing leaves the browser.
import { checkPart } from "./check/check.js";
import { byId } from "./dom.js";
import { preferred, setLanguage } from "./language.js";
import { listPart } from "./list/list.js";
import { init } from "./pkg/browser.js";
import { readPart } from "./read/read.js";
import { follow, route, title } from "./route.js";
import { rulesPart } from "./rules/catalogue.js";
import { sendPart } from "./send/send.js";
import { store } from "./store.js";

async function start() {
  const [examples] = await Promise.all([fetch("examples.json").then((response) => response.json()), init()]);
  checkPart(examples.decisions);
  listPart();
  sendPart([...examples.mails, ...examples.links]);
  readPart(examples.readings);
  rulesPart();

  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("#language button"))) {
    button.addEventListener("click", () => {
      history.replaceState(null, "", `?lang=${button.lang}${location.hash}`);
      setLanguage(button.lang);
    });
    store.subscribe("language", () => {
      button.setAttribute("aria-pressed", String(button.lang === document.documentElement.lang));
    });
  }
  store.subscribe("language", title);
  addEventListener("hashchange", follow);
  await setLanguage(preferred());
  route();
  document.body.classList.add("ready");
}

start().catch((error) => {
  byId("failure").hidden = false;
  throw error;
});
