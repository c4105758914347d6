// A play packed into the end of an address. The same form as scenarios/address.py, held to it by shared vectors.

const MOST_MOVES = 10000;

/** The end of an address, without its "#". A move is a choice counted from 0, or null where a `suite` was followed. */
function pack(mark, moves) {
  return "1." + mark + "." + moves.map((move) =>
    move === null ? "-" : "~".repeat(Math.floor(move / 36)) + (move % 36).toString(36)).join("");
}

/** {mark, moves}, or null when the words are not an address of ours. */
function unpack(words) {
  const found = /^1\.([0-9a-f]{8})\.((?:-|~*[0-9a-z])*)$/.exec(words);
  if (!found) return null;
  const moves = (found[2].match(/-|~*[0-9a-z]/g) || []).map((move) =>
    move === "-" ? null : (move.length - 1) * 36 + parseInt(move.at(-1), 36));
  return moves.length > MOST_MOVES ? null : { mark: found[1], moves };
}
