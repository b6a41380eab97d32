// Whether there is a module to ask.

let [initialized, damaged] = [false, false];

export const isInitialized = () => initialized;

/** Whether an error has passed through the module, which may have left its stack damaged: it has to be started anew. */
export const isDamaged = () => damaged;

export const markDamaged = () => {
  damaged = true;
};

export const markStarted = () => {
  [initialized, damaged] = [true, false];
};

/**
 * What a call of the module gives.
 * @template T
 * @param {() => T} call
 */
export function guarded(call) {
  try {
    return call();
  } catch (error) {
    markDamaged();
    throw error;
  }
}
