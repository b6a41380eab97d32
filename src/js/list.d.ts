import type { AbortSignalLike, Action, CheckRequest, Decision, Explanation, Locale, Problem, Situation, Step } from "./index.js";

/** The instances of a class, if the consumer's `lib` or `types` have it. */
type Instance<Name extends string, Of = typeof globalThis> = Of extends { [name in Name]: { prototype: infer T } } ? T : never;

/** Text, or bytes in UTF-8, in UTF-16 with a byte order mark, or else in Windows-1252. */
export type TextSource =
  | string
  | ArrayBuffer
  | Uint8Array
  | Instance<"Blob">
  | Instance<"ReadableStream">
  | AsyncIterable<string | Uint8Array>
  | Iterable<string | Uint8Array>;

/** `ndjson` has a request or an object in each line; `json` is a list of them, or an object that holds one. */
export type TextFormat = "csv" | "json" | "ndjson";

/** A column of a table. */
export interface Column {
  /** Its name in the header. */
  name: string;
  /**
   * What it holds: a fact, such as `situation.customer.tenantId` or `situation.relationship.gdap[0].status`; a field of an
   * API's object, such as `object.endDateTime`; `name`; or nothing.
   */
  path: string | null;
}

/** What every row has in common. */
export interface TextBase {
  /** Facts of every row; what a row states itself takes precedence. Without `asOf` there are no `daysLeft`. */
  situation?: DeepPartial<Situation>;
  /** The action of every row, or facts of it, likewise. For relationships and customers the default is `administer-service`. */
  action?: DeepPartial<Action>;
}

type DeepPartial<T> = T extends Date ? T : T extends object ? { [Key in keyof T]?: DeepPartial<T[Key]> | null } : T;

export interface TextOptions extends TextBase {
  /** By default, what the text looks like. */
  format?: TextFormat;
  /** What columns hold, by name, for those whose name does not say it. */
  mapping?: Record<string, string | null>;
  /** What separates cells: by default what Excel's `sep=` says, or the most frequent of `,`, `;` and tab in the header. */
  delimiter?: string;
  /** The encoding of bytes, as a label of the Encoding Standard. */
  encoding?: string;
  /** Adds an `explanation` to each row, in this language. */
  locale?: Locale;
  /** Whether to find the next step of rows that are `not-yet`, which takes longer than the decision; the default is true. */
  nextSteps?: boolean;
  /** Stops it: the iteration throws the signal's `reason`, an `AbortError` by default. */
  signal?: AbortSignalLike;
  /** Called once, before the first row of a table. */
  onColumns?: (columns: Column[]) => void;
  /** Called after each slice of time, and at the end. */
  onProgress?: (progress: TextProgress) => void;
}

/** How far it has come. */
export interface TextProgress {
  /** How many rows have been answered. */
  rows: number;
  /** How many of them have problems. */
  refused: number;
  /** How much has been read: bytes, or characters of a text. */
  read: number;
  /** How much there is, if the source says so. */
  total?: number;
}

/** The answer to a row. */
export interface Row {
  /** Its number, counted from 1. */
  row: number;
  /** Where it begins or, if it cannot be read, where it goes wrong; counted from 1. */
  line: number;
  column: number;
  /** The name of the customer, or of the relationship. */
  name?: string;
  /** As it was read: the cells by the names of their columns, or the JSON value; the text of what could not be read. */
  record: unknown;
  /** What was asked. */
  request?: CheckRequest;
  /** The decision, unless there are problems. */
  decision?: Decision;
  /** What is wrong with the row. */
  problems?: Problem[];
  /** What was thrown, if it was not a `MultipartnerError`. */
  cause?: unknown;
  /** Of the finding that decides, or of the first problem. */
  explanation?: Explanation;
  /** What of an API's object was not understood, and counts as left out. */
  remarks?: Problem[];
  /**
   * How many days are left from `asOf` on: until when the subscription can be canceled, or until the last of the GDAP
   * relationships ends or lapses.
   */
  daysLeft?: number;
  /** If the outcome is `not-yet`: what to do first. `explain` has its words. */
  nextStep?: Pick<Step, "step" | "actor">;
  /** If the outcome is `not-yet`, and a fact is missing to find the steps: its path. */
  missing?: string;
}

/**
 * Checks a list row by row, in order. It is read in pieces, and no more than one is held; every 8 milliseconds everything
 * else gets its turn. The answer to an invalid row is what is wrong with it; the others go on.
 */
export function checkText(source: TextSource, options?: TextOptions): AsyncGenerator<Row, void, void>;

/** What a text looks like, by its beginning. */
export function formatOf(text: string): TextFormat;

/** The columns of a table with what they are taken to hold, and its first rows; of its beginning, which ends with a line. */
export function readColumns(
  text: string,
  options?: Pick<TextOptions, "mapping" | "delimiter">,
): { delimiter: string; columns: Column[]; samples: string[][] };

/**
 * Writes rows: `ndjson` has each row as it is; `csv` has the list's own columns, if it was a table, and those of the answer;
 * `spreadsheet` (the default) is CSV with a byte order mark, in which no cell is taken for a formula.
 */
export function writeRows(
  rows: Iterable<Row> | AsyncIterable<Row>,
  options?: { format?: "csv" | "ndjson" | "spreadsheet"; delimiter?: string; locale?: Locale },
): AsyncGenerator<string, void, void>;
