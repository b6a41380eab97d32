// An error that passes through the module may leave its stack damaged: the next call starts it anew.

let damaged = false;

export const isDamaged = () => damaged;

/** To be called with what passed through the module. */
export const markDamaged = () => {
  damaged = true;
};

export const markRestarted = () => {
  damaged = false;
};
