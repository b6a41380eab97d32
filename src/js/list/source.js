// The text of a source, in pieces of a bounded size.

/** @import { TextSource } from "../list.js" */

/** The longest piece that is looked at in one go, in UTF-16 code units. */
const PIECE = 1 << 16;

/**
 * @typedef {object} Piece
 * @property {string} text
 * @property {boolean} isLast
 * @property {number} read how much of the source has been read: bytes, or characters of a text
 */

/**
 * @param {TextSource} source
 * @param {string} [encoding] as a label of the Encoding Standard; by default, what the bytes say
 * @returns {AsyncGenerator<Piece, void, void>}
 */
export async function* pieces(source, encoding) {
  const decode = decoder(encoding);
  let [read, isFirst] = [0, true];
  for await (const chunk of chunks(source)) {
    const isText = typeof chunk === "string";
    const text = isText ? chunk : decode(chunk);
    for (let start = 0; start < text.length; start += PIECE) {
      const piece = text.slice(start, start + PIECE);
      yield { text: isFirst ? piece.replace(/^\uFEFF/, "") : piece, isLast: false, read: isText ? read + start + piece.length : read };
      isFirst = false;
    }
    read += chunk.length;
  }
  yield { text: decode(), isLast: true, read };
}

/**
 * @param {any} source
 * @returns {Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>}
 */
function chunks(source) {
  if (typeof source === "string") return [source];
  if (source instanceof ArrayBuffer) return [new Uint8Array(source)];
  if (ArrayBuffer.isView(source)) return [new Uint8Array(source.buffer, source.byteOffset, source.byteLength)];
  if (typeof source.stream === "function") return chunks(source.stream()); // a Blob, a File
  return Symbol.asyncIterator in source || Symbol.iterator in source ? source : readable(source);
}

/**
 * A stream where streams are not iterable yet.
 * @param {ReadableStream<string | Uint8Array>} stream
 */
async function* readable(stream) {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel(); // of a stream that has ended it asks nothing
  }
}

/**
 * Decodes chunks of bytes, and without an argument the rest. UTF-16 is told by its byte order mark, with which Excel writes
 * it. What is not UTF-8, and has no letter that was, is Windows-1252, in which Excel saves a plain CSV.
 * @param {string} [encoding]
 */
function decoder(encoding) {
  /** Bytes that have not been decoded: the first ones, or those of a letter that goes on. @type {Uint8Array} */
  let held = new Uint8Array();
  /** @type {TextDecoder | undefined} */
  let decoder;
  let isAscii = true;
  return (/** @type {Uint8Array | undefined} */ chunk = undefined) => {
    const bytes = joined(held, chunk ?? new Uint8Array());
    held = new Uint8Array();
    if (!decoder) {
      if (chunk && bytes.length < 2) {
        held = bytes;
        return "";
      }
      const marks = /** @type {Record<string, string>} */ ({ "255,254": "utf-16le", "254,255": "utf-16be" });
      const label = encoding ?? marks[bytes.slice(0, 2).join()] ?? "utf-8";
      decoder = new TextDecoder(label, { fatal: !encoding && label === "utf-8", ignoreBOM: true });
    }
    const options = { stream: Boolean(chunk) };
    if (!decoder.fatal) return decoder.decode(bytes, options);
    // Whole letters are decoded by themselves, which engines do several times as fast as a stream.
    const end = chunk ? wholeLetters(bytes) : bytes.length;
    try {
      const text = decoder.decode(bytes.subarray(0, end));
      isAscii &&= text.length === end;
      held = bytes.subarray(end);
      return text;
    } catch {
      const lossy = new TextDecoder("utf-8", { ignoreBOM: true });
      isAscii &&= /^\p{ASCII}*\uFFFD/u.test(lossy.decode(bytes)); // also of what comes before it in the same chunk
      decoder = isAscii ? new TextDecoder("windows-1252") : lossy;
      return decoder.decode(bytes, options);
    }
  };
}

/** Where the last letter of UTF-8 ends that is whole. @param {Uint8Array} bytes */
function wholeLetters(bytes) {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at--) {
    const byte = bytes[at];
    if (byte >= 0xc0) return at + (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) > bytes.length ? at : bytes.length;
  }
  return bytes.length;
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 */
function joined(one, other) {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
