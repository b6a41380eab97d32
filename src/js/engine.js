// What the module asks of an engine. Every engine that README lists has all of it; jsdom has no TextEncoder and no
// TextDecoder, and before its version 22 no URL.canParse.

class Encoder {
  /** @param {string} text well-formed */
  encode(text) {
    const parts = encodeURIComponent(text).match(/%..|./g) ?? [];
    return Uint8Array.from(parts, (part) => (part.length > 1 ? parseInt(part.slice(1), 16) : part.charCodeAt(0)));
  }
}

class Decoder {
  /** @param {Uint8Array} bytes valid UTF-8 */
  decode(bytes = new Uint8Array()) {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  }
}

/** @type {Partial<typeof globalThis>} */
const engine = globalThis;

export const TextEncoder = engine.TextEncoder ?? Encoder;
export const TextDecoder = engine.TextDecoder ?? Decoder;
export const URL = engine.URL && "canParse" in engine.URL ? engine.URL : withCanParse(engine.URL);

/** @param {typeof globalThis.URL | undefined} Url */
function withCanParse(Url) {
  return Url && class extends Url {
    /**
     * @param {string} url
     * @param {string} [base]
     */
    static canParse(url, base) {
      try {
        return Boolean(new this(url, base));
      } catch {
        return false;
      }
    }
  };
}
