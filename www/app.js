// The page: it calls the module and shows the answers. Nothing leaves the browser.
import { startPanel } from "./check/start.js";
import { byId } from "./dom.js";
import { preferred, setLanguage } from "./language.js";
import { keepForOffline } from "./offline/register.js";
import { startPart } from "./parts.js";
import { init } from "./pkg/browser.js";
import { receive } from "./receive.js";
import { follow, route, showPart, title } from "./route.js";
import { store } from "./store.js";

async function start() {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("#language button"))) {
    button.addEventListener("click", () => {
      history.replaceState(null, "", `?lang=${button.lang}${location.hash}`);
      setLanguage(button.lang).catch(fail);
    });
    store.subscribe("language", () => {
      button.setAttribute("aria-pressed", String(button.lang === document.documentElement.lang));
    });
  }
  store.subscribe("language", title);
  addEventListener("hashchange", () => follow().catch(fail));
  await Promise.all([init("check.wasm"), setLanguage(preferred(), showStart)]);
  // The first part hears from the others, whichever is shown.
  await startPart("check");
  await route();
  receive();
  performance.mark("answering");
  document.body.classList.add("ready");
  keepForOffline();
}

/** Lets a visitor choose while the module is on its way. */
function showStart() {
  if (location.hash) return;
  startPanel();
  showPart("check");
  performance.mark("interactive");
}

/** @param {unknown} error */
function fail(error) {
  byId("failure").hidden = false;
  throw error;
}

start().catch(fail);
