import type { Form, FormGuard, FormOptions } from "./form.js";
import type {
  Briefing,
  CustomerLocale,
  Defect,
  Explanation,
  Finding,
  Locale,
  Mail,
  MailRequest,
  MultipartnerError,
  Problem,
  Reading,
  Step,
} from "./index.js";

export * from "./index.js";
export type { FormGuard, FormOptions };

// Nothing is in English by default: a language has to be given.

/** Drafts the email with one invitation, or with the two that a new customer needs. */
export function invitationMail(request: MailRequest, locale: Locale | CustomerLocale): Mail;

/** Explains what accepting an invitation would do, for the customer who received it. */
export function explainInvitation(reading: Reading, locale: Locale | CustomerLocale): Briefing;

/** The same as that of `multipartner/form`, for a form whose messages are in this language. */
export function guardForm(form: Form, options: FormOptions & { locale: Locale }): FormGuard;

/** Explains a finding, a step, a defect, an error or one of its problems. */
export function explain(subject: Omit<Finding, "source" | "sourceDate" | "readFrom"> | Step | Defect | Problem | MultipartnerError, locale: Locale): Explanation;
