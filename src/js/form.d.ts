import type { Action, Decision, Locale, Outcome, Problem, Situation } from "./index.js";

/** The same, of which any part may be missing: the controls of the form state the rest. */
type Partly<T> = T extends readonly (infer Item)[] ? readonly Partly<Item>[]
  : T extends Date ? T : T extends object ? { readonly [Name in keyof T]?: Partly<T[Name]> | null | undefined } : T;

/** A form, if the consumer's `lib` has it. */
export type Form<Of = typeof globalThis> = Of extends { HTMLFormElement: { prototype: infer T } } ? T : never;

/** How a form is checked. */
export interface FormOptions {
  /** The facts that no control states, or what gives them at each check. */
  situation?: Partly<Situation> | (() => Partly<Situation> | null | undefined) | null | undefined;
  /** What of the action no control states, or what gives it at each check. */
  action?: Partly<Action> | (() => Partly<Action> | null | undefined) | null | undefined;
  /** The language of the messages; English by default. */
  locale?: Locale | undefined;
  /** The outcomes with which the form may be submitted; only `allowed` by default. */
  permit?: readonly Outcome[] | undefined;
  /** Called with each new answer: the decision, or what is wrong with the facts. */
  onDecision?: ((answer: Decision | Problem[]) => void) | undefined;
}

/** A form that is checked. */
export interface FormGuard {
  /** Checks now, for facts that have changed outside of the form. */
  check(): Decision | Problem[];
  /** Checks no longer, and takes away everything that was added to the form. */
  release(): void;
}

/**
 * Checks a form while it is filled in, and stops its submission unless the outcome is permitted.
 *
 * A control whose `name` is the path of a fact states it: `action.change`, `situation.relationship.gdap[0].status`. An empty
 * or disabled control states nothing. A checkbox states `true` or `false`; with a `value`, an item of a list, as a multiple
 * select does.
 *
 * Messages stand beside the control that they are about (`setCustomValidity`, `aria-describedby`), all others in a live
 * region at the end of the form. Warnings stop the first submission only. A button with `formnovalidate` is not stopped.
 */
export function guardForm(form: Form, options?: FormOptions): FormGuard;
