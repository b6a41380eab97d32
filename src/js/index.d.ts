import type {
  Action,
  ActionOption,
  Briefing,
  Cloud,
  CloudEntry,
  Comparison,
  Day,
  Decision,
  Defect,
  Edition,
  Explanation,
  Finding,
  GdapRequest,
  GdapRequestReport,
  GdapStatus,
  Invitation,
  Link,
  CustomerLocale,
  Locale,
  Mail,
  MailRequest,
  MultipartnerError,
  Plan,
  Problem,
  Reading,
  Role,
  RoleMatch,
  RuleEntry,
  Situation,
  Step,
} from "./types.js";

export * from "./types.js";

/** What `init` accepts in place of the `.wasm` file beside the module. */
export type WasmSource = string | URL | Request | Response | ArrayBuffer | Uint8Array | WebAssembly.Module;

/**
 * Loads the WebAssembly module, once however often it is called. In Node it is loaded already.
 *
 * Rejects if the file cannot be loaded or is another module; the next call tries again.
 */
export function init(source?: WasmSource | Promise<WasmSource>): Promise<void>;

/**
 * Decides whether a partner may do something. All functions throw a `MultipartnerError` if an argument is not valid.
 */
export function check(situation: Situation, action: Action): Decision;

/** Decides for each type of action whether a partner may do it, if nothing more is stated about it. */
export function options(situation: Situation): ActionOption[];

/** Finds the shortest sequence of steps after which a partner may do something, or what blocks it. */
export function plan(situation: Situation, action: Action): Plan;

/** Compares the decisions of two days, `YYYY-MM-DD`. `asOf` in the situation is ignored. */
export function compare(situation: Situation, action: Action, dayA: Day, dayB: Day): Comparison;

/** Builds the link of an invitation, exactly as a source prints it. Throws if no source prints one. */
export function invite(invitation: Invitation): Link;

/** Reads every invitation in a text: who asks for what, and every defect. A reading never says that a link is safe. */
export function readInvitations(text: string): Reading[];

/** Checks a request for a GDAP relationship, and builds the body to post to Microsoft Graph. */
export function gdapRequest(request: GdapRequest): GdapRequestReport;

/** Determines the status of a GDAP relationship, as Microsoft Graph gives it, on a day, `YYYY-MM-DD`. */
export function gdapStatus(relationship: object, day: Day): GdapStatus;

/** Drafts the mail with one invitation, or with the two that a new customer needs. In English by default. */
export function invitationMail(request: MailRequest, locale?: Locale | CustomerLocale): Mail;

/** Explains what accepting an invitation would do, for the customer who received it. In English by default. */
export function explainInvitation(reading: Reading, locale?: Locale | CustomerLocale): Briefing;

/** Explains a finding, a step, a defect, an error or one of its problems. In English by default. */
export function explain(subject: Finding | Step | Defect | Problem | MultipartnerError, locale?: Locale): Explanation;

/**
 * The built-in Microsoft Entra roles, and what the lists say about asking for them with GDAP: all, or with `asOf` those
 * that were listed on that day, labeled as privileged as they were then.
 */
export function roles(query?: { asOf?: Day }): Role[];

/** Finds roles by template id, name or former name, in whole or in part, in any letter case; best matches first. */
export function findRoles(text: string): RoleMatch[];

/** Every rule that there is or was. */
export function rules(): RuleEntry[];

/** The rules that hold in a cloud on a day, with the periods in which they do; without a day, those that hold still. */
export function rulesOn(cloud: Cloud, day?: Day): RuleEntry[];

/** The days on which the policy on actions changed in a cloud, oldest first. */
export function daysOfChange(cloud: Cloud): Day[];

/** The editions of the multi-partner page, oldest first. */
export function editions(): Edition[];

/** The clouds, and from when on an edition covers them. */
export function clouds(): CloudEntry[];
