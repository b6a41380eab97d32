import type {
  Action,
  ActionOption,
  Briefing,
  Cloud,
  CloudEntry,
  Comparison,
  CustomerFacts,
  Day,
  Decision,
  Defect,
  Edition,
  Explanation,
  Finding,
  GdapFacts,
  GdapRequest,
  GdapRequestReport,
  GdapStatus,
  Invitation,
  Link,
  CustomerLocale,
  Locale,
  Mail,
  MailReading,
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
  SubscriptionFacts,
  SubscriptionOptions,
  Customer,
  EditionId,
  ErrorCode,
  Outcome,
  Partner,
  Subscription,
  SubscriptionId,
  TenantId,
  ActionType,
} from "./types.js";

export * from "./types.js";

/**
 * Compiles the WebAssembly module without blocking, once however often it is called. Without it, the first call of another
 * function compiles it, where the engine lets it: Node and all current browsers do.
 *
 * Rejects with a `MultipartnerError` if the engine refuses the module; the next call tries again.
 */
export function init(): Promise<void>;

/** Whether what was thrown is a `MultipartnerError`, of whichever copy of the package. */
export function isMultipartnerError(thrown: unknown): thrown is MultipartnerError;

/**
 * Decides whether a partner may do something. All functions throw a `MultipartnerError` if an argument is not valid.
 */
export function check(situation: Situation, action: Action): Decision;

/** A request of `checkMany`. */
export interface CheckRequest {
  situation: Situation;
  action: Action;
}

/** How far a batch has come. */
export interface ManyProgress {
  /** How many requests have been answered. */
  done: number;
  /** How many there are, if the source says so: an array, or a `Set`. */
  total?: number;
}

export interface ManyOptions {
  /** Called after each slice of time, and at the end. */
  onProgress?: (progress: ManyProgress) => void;
  /** Stops the batch: its iteration throws the signal's `reason`, an `AbortError` by default. */
  signal?: AbortSignalLike;
  /** Adds an `explanation` to each answer, in this language. */
  locale?: Locale;
}

/** An `AbortSignal`, whichever library declares it. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason: any;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** The answer to one request: a decision, or what is wrong with the request. */
export type Checked =
  | { index: number; decision: Decision; problems?: undefined; cause?: undefined; explanation?: Explanation }
  | {
      index: number;
      decision?: undefined;
      /** What is wrong with this request; `unreadable-value` if reading it threw. */
      problems: Problem[];
      /** What was thrown, if it was not a `MultipartnerError`. */
      cause?: unknown;
      explanation?: Explanation;
    };

/**
 * Decides many requests, in order: every answer has the `index` of its request. Every 8 milliseconds everything else in the
 * page or on the server gets its turn. The answer to an invalid request is what is wrong with it; the others go on.
 */
export function checkMany(
  requests: Iterable<CheckRequest> | AsyncIterable<CheckRequest>,
  options?: ManyOptions & { actions?: undefined },
): AsyncGenerator<Checked, void, void>;

/** Decides the same actions in many situations, such as the buttons of a grid: an answer for each pair. */
export function checkMany(
  situations: Iterable<Situation> | AsyncIterable<Situation>,
  options: ManyOptions & { actions: readonly Action[] },
): AsyncGenerator<Checked & { actionIndex: number }, void, void>;

/** An issue of a Standard Schema. */
export interface Issue {
  readonly message: string;
  /** Its path from the value; empty for what concerns the whole value. */
  readonly path: readonly (string | number)[];
  /** What the message says. */
  readonly subject: Finding | Problem;
}

/** A Standard Schema (https://standardschema.dev), which many libraries for forms and servers validate with. */
export interface StandardSchema<Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly types?: { readonly input: Input; readonly output: Input } | undefined;
    /** `libraryOptions.locale` is the language of the messages. */
    readonly validate: (
      value: unknown,
      options?: { readonly libraryOptions?: Record<string, unknown> | undefined } | undefined,
    ) => { readonly value: Input; readonly issues?: undefined } | { readonly issues: readonly Issue[] };
  };
}

/** What `check` takes as its situation. */
export const situationSchema: StandardSchema<Situation>;
/** What `check` takes as its action. */
export const actionSchema: StandardSchema<Action>;
/** What `invite` takes. */
export const invitationSchema: StandardSchema<Invitation>;
/** What `gdapRequest` takes. */
export const gdapRequestSchema: StandardSchema<GdapRequest>;

/**
 * The actions that are permitted in a situation, as a Standard Schema: the issues of any other are what is wrong with it, or
 * the findings that prevent it.
 */
export function permitted(
  situation: Situation | (() => Situation),
  options?: { locale?: Locale | undefined; permit?: readonly Outcome[] | undefined },
): StandardSchema<Action>;

/** Problem details (RFC 9457), to be sent as `application/problem+json`. */
export interface ProblemDetails {
  /** The address of a text about the code or the rule, which never changes: compare it. */
  type: string;
  title: string;
  /** 422 for invalid input and for `unknown`, 403 for `forbidden`, 409 for `not-yet`, 500 if there is no module. */
  status: number;
  detail: string;
  /** Of invalid input: the code of the first problem. */
  code?: ErrorCode;
  /** Of a decision. */
  outcome?: Outcome;
  edition?: EditionId;
  policyDay?: Day;
  /** Every problem, or every finding that prevents the action. `pointer` is a JSON pointer (RFC 6901), as a fragment. */
  errors: ((Finding | Problem) & { type: string; title: string; detail: string; pointer?: string })[];
}

/** An error or a decision as problem details; `null` for what is allowed. Anything else is thrown again. */
export function toProblem(error: MultipartnerError, locale?: Locale): ProblemDetails;
export function toProblem(decision: Decision, locale?: Locale): ProblemDetails | null;
export function toProblem(subject: unknown, locale?: Locale): ProblemDetails | null;

/** A request of the AuthZEN Authorization API 1.0. */
export interface EvaluationRequest {
  /** The partner: `id` is its tenant, `properties` its other facts. */
  subject: { type: "partner"; id: TenantId; properties?: Omit<Partner, "tenantId"> };
  /** The action: `name` is its type, `properties` are its other facts. */
  action: { name: ActionType; properties?: object };
  /** The customer, or a subscription, with their facts. */
  resource:
    | { type: "customer"; id: TenantId; properties?: Omit<Customer, "tenantId"> }
    | { type: "subscription"; id: SubscriptionId; properties?: Omit<Subscription, "id"> };
  /** The other facts of the situation; if the resource is a subscription, also the customer. */
  context?: Omit<Situation, "partner" | "customer"> & { customer?: Customer };
}

/** The response. `decision` is `true` only for `allowed`. */
export interface EvaluationResponse {
  decision: boolean;
  context: Partial<Decision> & {
    /** Why not, by language. */
    reason_user?: Record<string, string>;
    /** Of a request among several that could not be read. */
    error?: { status: number; message: string };
    problems?: Problem[];
  };
}

/** Several requests, with defaults for what they leave out. */
export interface EvaluationsRequest extends Partial<EvaluationRequest> {
  evaluations?: readonly Partial<EvaluationRequest>[];
  options?: { evaluations_semantic?: "execute_all" | "deny_on_first_deny" | "permit_on_first_permit" };
}

/** Answers a request of AuthZEN's Access Evaluation API. Throws a `MultipartnerError` whose paths are those of the request. */
export function evaluate(request: EvaluationRequest, locale?: Locale): EvaluationResponse;

/** Answers a request of AuthZEN's Access Evaluations API; one without `evaluations` as `evaluate` does. */
export function evaluations(
  request: EvaluationsRequest,
  locale?: Locale,
): EvaluationResponse | { evaluations: EvaluationResponse[] };

/** Decides for each type of action whether a partner may do it, if nothing more is stated about it. */
export function options(situation: Situation): ActionOption[];

/** Finds the shortest sequence of steps after which a partner may do something, or what blocks it. */
export function plan(situation: Situation, action: Action): Plan;

/** Compares the decisions of two days, `YYYY-MM-DD`. `asOf` in the situation is ignored. */
export function compare(situation: Situation, action: Action, dayA: Day | Date, dayB: Day | Date): Comparison;

/** Builds the link of an invitation, exactly as a source prints it. Throws if no source prints one. */
export function invite(invitation: Invitation): Link;

/** Reads every invitation in a text: who asks for what, and every defect. A reading never says that a link is safe. */
export function readInvitations(text: string): Reading[];

/** A stored email (`.eml`, RFC 5322): its text or bytes, a `Blob` or `File`, or a stream of bytes. */
export type StoredMail = string | ArrayBuffer | Uint8Array | { arrayBuffer(): Promise<ArrayBuffer> } | { getReader(): any };

/**
 * Reads every invitation in a stored email: in its HTML and its text, which are compared, in its attachments and in the
 * emails attached to it; each invitation once. The first call loads the email parser.
 *
 * Rejects with a `MultipartnerError` of the code `not-a-mail` for anything else, such as Outlook's `.msg`.
 */
export function readMail(mail: StoredMail): Promise<MailReading>;

/**
 * Checks a request for a GDAP relationship, and builds the body to post to Microsoft Graph. Such a body is accepted as
 * well, with `takenNames`, `asOf` and `cloud` beside its own fields.
 */
export function gdapRequest(request: GdapRequest | GraphRequest): GdapRequestReport;

/**
 * Determines the status of a GDAP relationship, as Microsoft Graph, an SDK or PowerShell gives it, on a day, `YYYY-MM-DD`.
 * What is not understood is listed, not refused.
 */
export function gdapStatus(relationship: object, day: Day | Date): GdapStatus;

/** The body of a request in Microsoft Graph. */
export type GraphRequest = Pick<GdapRequest, "takenNames" | "asOf" | "cloud"> & {
  displayName: string;
  duration: string;
  autoExtendDuration?: string | null;
  customer?: { tenantId?: string | null } | null;
  accessDetails: { unifiedRoles: { roleDefinitionId: string }[] };
};

/** A list as an API gives it: an array, `value` (Microsoft Graph) or `items` (Partner Center). */
export type ApiList = readonly unknown[] | { value: readonly unknown[] } | { items: readonly unknown[] };

/**
 * The facts in a GDAP relationship of Microsoft Graph, for `situation.relationship.gdap`; of a list, one answer for each.
 *
 * `accessAssignments` is the list of its access assignments; for a list of relationships, an object that holds the list of
 * each by the relationship's id. Without it, those are taken that a relationship holds itself (`$expand`).
 */
export function gdapFacts(relationship: ApiList, accessAssignments?: object | null): GdapFacts[];
export function gdapFacts(relationship: object, accessAssignments?: object | null): GdapFacts;

/**
 * The facts in a subscription of Partner Center's API, for `action.subscription`; of a list, one answer for each. No API
 * says who sold it, so state it.
 */
export function subscriptionFacts(subscription: ApiList, options?: SubscriptionOptions | null): SubscriptionFacts[];
export function subscriptionFacts(subscription: object, options?: SubscriptionOptions | null): SubscriptionFacts;

/** The facts in a customer of Partner Center's API; of a list, one answer for each. */
export function customerFacts(customer: ApiList): CustomerFacts[];
export function customerFacts(customer: object): CustomerFacts;

/**
 * The facts in a relationship: Partner Center's between the partner and its indirect resellers or providers, Microsoft
 * Graph's `contract`, or a customer; of a list, one answer for each.
 */
export function relationshipFacts(relationship: ApiList): CustomerFacts[];
export function relationshipFacts(relationship: object): CustomerFacts;

/** Drafts the email with one invitation, or with the two that a new customer needs. In English by default. */
export function invitationMail(request: MailRequest, locale?: Locale | CustomerLocale): Mail;

/** Explains what accepting an invitation would do, for the customer who received it. In English by default. */
export function explainInvitation(reading: Reading, locale?: Locale | CustomerLocale): Briefing;

/** Explains a finding, a step, a defect, an error or one of its problems. In English by default. */
export function explain(subject: Omit<Finding, "source" | "sourceDate" | "readFrom"> | Step | Defect | Problem | MultipartnerError, locale?: Locale): Explanation;

/**
 * The built-in Microsoft Entra roles, and what the lists say about asking for them with GDAP: all, or with `asOf` those
 * that were listed on that day, labeled as privileged as they were then.
 */
export function roles(query?: { asOf?: Day | Date | undefined }): Role[];

/** Finds roles by template id, name or former name, in whole or in part, in any letter case; best matches first. */
export function findRoles(text: string): RoleMatch[];

/** Every rule, including those that no longer hold. */
export function rules(): RuleEntry[];

/** The rules that hold in a cloud on a day, with the periods in which they do; without a day, those that still hold. */
export function rulesOn(cloud: Cloud, day?: Day | Date): RuleEntry[];

/** The days on which the policy on actions changed in a cloud, oldest first. */
export function daysOfChange(cloud: Cloud): Day[];

/** The editions of the multi-partner page, oldest first. */
export function editions(): Edition[];

/** The clouds, and from when on an edition covers them. */
export function clouds(): CloudEntry[];
