/**
 * An error that nobody foresaw, told without anything of the book: no message of the error passes but words of programs, no path but those of
 * our own files. What cannot be told safely is left out.
 */
export type Fault = {
  /** Class of the error, "Error" when it is not one of the known ones. */
  readonly kind: string;
  /** The message, every word that programs do not use replaced by "…". */
  readonly says: string;
  /** Places in our own files, innermost first: "assets/app-x.js:1:234". */
  readonly frames: readonly string[];
  /** What led to it. */
  readonly cause: Fault | null;
};

/** Where and during what an error came up: words of ours, never of the book. */
export type FaultPlace = {
  readonly version: string;
  /** Which part of the product: "pane", "excel", "panel", "options", "cli". */
  readonly surface: string;
  /** Browser, Office or Node with version. */
  readonly host: string;
  /** The view and the piece of work. */
  readonly step: string;
};

/**
 * What may be told of anything that was thrown. `roots` are the addresses that our own files begin with, such as "https://host/so-htx/".
 * Never throws.
 */
export function faultOf(thrown: unknown, roots: readonly string[], depth = 0): Fault {
  const { name, message, stack, cause, code } = partsOf(thrown);
  const kind = knownKinds.has(name) ? name : thrown instanceof Error ? "Error" : typeof thrown;
  const mark = isCode(code) ? ` [${code}]` : "";
  return {
    kind,
    says: `${programWords(message)}${mark}`.trim(),
    frames: framesOf(stack, [name, message], roots),
    cause: cause === undefined || depth >= 2 ? null : faultOf(cause, roots, depth + 1),
  };
}

/** A report to copy: version, place, error, our own files; one line each. */
export function faultReport(fault: Fault, { version, surface, host, step }: FaultPlace): string {
  return [`Sổ HTX ${version} – ${surface}`, host, step, ...linesOf(fault)].filter((line) => line !== "").join("\n");
}

/** The versions of browser and system in a user agent, nothing else of it. */
export function hostOf(userAgent: string): string {
  const programs = ["Edg", "coc_coc_browser", "Firefox", "Chrome", "Version", "Safari"];
  const systems = ["Windows NT", "Mac OS X", "Android", "Linux", "CrOS"];
  const found = (names: readonly string[]): string[] =>
    names.flatMap((name) => {
      const at = userAgent.indexOf(name);
      return at < 0 ? [] : [`${name} ${/^[/ ]?([\d._]{1,20})/.exec(userAgent.slice(at + name.length))?.[1] ?? ""}`.trim()];
    });
  return [...found(programs), ...found(systems).slice(0, 1)].join(", ");
}

type Parts = {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly cause: unknown;
  readonly code: string;
};

/** Thrown things may be anything: objects whose parts are no texts, or throw when they are looked at. */
function partsOf(thrown: unknown): Parts {
  const read = (key: string): unknown => {
    try {
      return typeof thrown === "object" && thrown !== null ? (thrown as Record<string, unknown>)[key] : undefined;
    } catch {
      return undefined;
    }
  };
  const text = (key: string): string => {
    const value = read(key);
    return typeof value === "string" ? value.slice(0, mostText) : "";
  };
  return { name: text("name"), message: text("message"), stack: text("stack"), cause: read("cause"), code: text("code") };
}

const mostText = 20_000;
const mostWords = 40;
const mostFrames = 16;

function linesOf({ kind, says, frames, cause }: Fault): string[] {
  return [says === "" ? kind : `${kind}: ${says}`, ...frames, ...(cause === null ? [] : linesOf(cause).map((line) => `< ${line}`))];
}

/** A message with only those of its words that engines write; numbers go too. */
function programWords(message: string): string {
  const words = message.slice(0, 2_000).split(/[^\p{L}\p{N}_$.]+/u);
  const bare = words.slice(0, mostWords).map((word) => word.replace(/(?<![.])[.]+$/, ""));
  const kept = bare.map((word) => (engineWords.has(word) ? word : "…"));
  return kept.filter((word, at) => word !== "…" || kept[at - 1] !== "…").join(" ");
}

/** Places of our own files in a stack. Whatever else the stack says, the message above all, is not looked at. */
function framesOf(stack: string, told: readonly string[], roots: readonly string[]): string[] {
  let rest = stack;
  for (const text of told) if (text !== "") rest = rest.split(text).join("");
  const frames: string[] = [];
  for (const line of rest.split("\n")) {
    const root = roots.find((one) => one !== "" && line.includes(one));
    if (root === undefined) continue;
    const place = line.slice(line.lastIndexOf(root) + root.length);
    const found = /^[\w./@-]{1,200}\.(?:m?js|tsx?):\d{1,9}(?::\d{1,9})?(?=\)?$)/.exec(place.trimEnd());
    if (found !== null) frames.push(found[0]);
    if (frames.length >= mostFrames) break;
  }
  return frames;
}

/** Codes of Node (ENOENT, ERR_…) and of Excel. */
function isCode(code: string): boolean {
  return /^(?:E[A-Z0-9]{2,15}|ERR_[A-Z_]{2,40})$/.test(code) || officeCodes.has(code);
}

const knownKinds = new Set(
  (
    "Error TypeError RangeError ReferenceError SyntaxError EvalError URIError AggregateError InternalError DOMException AbortError " +
    "DataCloneError NotAllowedError NotFoundError QuotaExceededError SecurityError NetworkError InvalidStateError NotSupportedError " +
    "ChunkLoadError RichApi.Error WorkbookError UsageError ZodError $ZodError BrokenPipe WorkerError"
  ).split(" "),
);

const officeCodes = new Set(
  (
    "AccessDenied ApiNotFound GeneralException InsertDeleteConflict InvalidArgument InvalidBinding InvalidOperation InvalidReference " +
    "InvalidRequest InvalidSelection ItemAlreadyExists ItemNotFound NotImplemented UnsupportedOperation RequestAborted " +
    "RequestPayloadSizeLimitExceeded ResponsePayloadSizeLimitExceeded InactiveWorkbook CellEditMode ServiceNotAvailable Timeout"
  ).split(" "),
);

/** Words of the messages that JavaScript engines and browsers write, as they write them. */
const engineWords = new Set(
  (
    "Cannot read properties property of undefined null reading setting set is not a function an object iterable defined constructor " +
    "Maximum call stack size exceeded Invalid array length string out memory Failed to fetch execute on in at could be cloned JSON JSON.parse " +
    "JSON.stringify Unexpected token end input import dynamically imported module script Script error. Importing loading failed access " +
    "storage quota has been the with for by no already before initialization initialized Assignment constant variable Invalid date time " +
    "value count regular expression Object Array Map Set Promise Symbol BigInt Worker Range Worksheet Workbook convert circular structure " +
    "too much recursion undefined. null. number boolean bytes worker stopped range index offset postMessage structuredClone detached " +
    "ArrayBuffer Buffer expected argument type instance"
  ).split(" "),
);
