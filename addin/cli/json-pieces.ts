/**
 * A value as one JSON text in pieces: lists (any iterable, made as they are written) and objects are opened down to `depth` levels, so that
 * a result of hundreds of megabytes never stands in memory as one text.
 */
export function* jsonPieces(value: unknown, depth = 4): Generator<string> {
  if (depth > 0 && isIterable(value)) {
    yield "[";
    let first = true;
    for (const item of value) {
      yield first ? "\n" : ",\n";
      first = false;
      yield* jsonPieces(item, depth - 1);
    }
    yield "]";
  } else if (depth > 0 && typeof value === "object" && value !== null) {
    yield "{";
    let separator = "";
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue;
      yield `${separator}${JSON.stringify(key)}:`;
      separator = ",";
      yield* jsonPieces(item, depth - 1);
    }
    yield "}";
  } else yield JSON.stringify(isIterable(value) ? [...value] : value) ?? "null";
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
