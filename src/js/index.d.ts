import type {
  Action,
  ActionOption,
  Briefing,
  GdapRequestReport,
  CloudEntry,
  Comparison,
  Decision,
  Defect,
  Edition,
  GdapStatus,
  Explanation,
  Finding,
  GdapRequest,
  Invitation,
  Link,
  Locale,
  Mail,
  MailRequest,
  MultipartnerError,
  Plan,
  Reading,
  Role,
  RuleEntry,
  Situation,
  Step,
} from "./types.js";

export * from "./types.js";

/** What `init` accepts instead of the `.wasm` beside the module. */
export type WasmSource = string | URL | Request | Response | ArrayBuffer | Uint8Array | WebAssembly.Module;

/**
 * Loads the module once; call it as often as you like. Node and workers that find the file themselves need no
 * argument, and in Node there is nothing to wait for.
 */
export function init(source?: WasmSource | Promise<WasmSource>): Promise<void>;

/** May this partner do this? Throws a `MultipartnerError` where the input is not a question. */
export function check(situation: Situation, action: Action): Decision;

/** What may this partner do now? Every type of action with its decision. */
export function options(situation: Situation): ActionOption[];

/** What has to happen before this partner may do this? The fewest steps that lead to `allowed`, or what says never. */
export function plan(situation: Situation, action: Action): Plan;

/** What changed between two days, `YYYY-MM-DD`? `asOf` in the situation does not matter. */
export function compare(situation: Situation, action: Action, dayA: string, dayB: string): Comparison;

/** Builds the link of an invitation, exactly as a source prints it; throws where no source does. */
export function invite(invitation: Invitation): Link;

/** Reads every invitation in a pasted text: who asks for what, and each defect. */
export function readInvitations(text: string): Reading[];

/** Checks a request for GDAP, and builds the body to post to `/tenantRelationships/delegatedAdminRelationships`. */
export function gdapRequest(request: GdapRequest): GdapRequestReport;

/** How a GDAP relationship, as Microsoft Graph gives it, stands on a day, `YYYY-MM-DD`. */
export function gdapStatus(relationship: object, day: string): GdapStatus;

/** Writes the mail in which a partner sends one invitation, or the two that a new customer needs. English by default. */
export function invitationMail(request: MailRequest, locale?: Locale): Mail;

/** What accepting an invitation would do, for the customer who reads it. It never says safe. English by default. */
export function explainInvitation(reading: Reading, locale?: Locale): Briefing;

/** The Entra roles that sources list for GDAP. */
export function roles(): Role[];

/** The rule book. */
export function rules(): RuleEntry[];

/** The editions of the multi-partner page, oldest first. */
export function editions(): Edition[];

/** The clouds, and from when on an edition covers them. */
export function clouds(): CloudEntry[];

/** Puts a finding, a step, a defect or an error into words; English unless another language is given. */
export function explain(subject: Finding | Step | Defect | MultipartnerError, locale?: Locale): Explanation;
