// Makes the page work without a network, once nothing else is to be done. The policy lets it start this one service worker.

/** @typedef {{ createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => string } }} TrustedTypes */

const URL_OF_WORKER = "service-worker.js";

export function keepForOffline() {
  if (!("serviceWorker" in navigator)) return; // it needs HTTPS
  const { trustedTypes } = /** @type {{ trustedTypes?: TrustedTypes }} */ (globalThis);
  const policy = trustedTypes?.createPolicy("service-worker", { createScriptURL: () => URL_OF_WORKER });
  const register = () => navigator.serviceWorker.register(policy?.createScriptURL("") ?? URL_OF_WORKER).catch(() => {
    // Some browsers forbid it in private windows. Then the page needs its network, as any other.
  });
  if ("requestIdleCallback" in globalThis) requestIdleCallback(register);
  else setTimeout(register, 2000);
}
