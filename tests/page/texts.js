// The texts of the page, of all its parts.
import enFirst from "../../www/text/en.js";
import esFirst from "../../www/text/es.js";
import enParts from "../../www/text/parts/en.js";
import esParts from "../../www/text/parts/es.js";

/** @param {typeof enFirst} first @param {typeof enParts} parts */
const whole = (first, parts) => ({
  ...first,
  ...parts,
  list: { ...first.list, ...parts.list },
  send: { ...first.send, ...parts.send },
  read: { ...first.read, ...parts.read },
  gdapStatus: { ...first.gdapStatus, ...parts.gdapStatus },
  rules: { ...first.rules, ...parts.rules },
  labels: { ...first.labels, ...parts.labels },
  hints: { ...first.hints, ...parts.hints },
});

export const en = whole(enFirst, enParts);
export const es = whole(esFirst, esParts);
