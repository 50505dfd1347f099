/** Whose page it is: by the exact host name, never by how the name looks. */

/** `known`: a portal file names the host; `state`: under gov.vn; `local`: this machine; `alike`: made to look like a state host; `other`: any other. */
export type HostKind = "known" | "state" | "local" | "alike" | "other";

/** What an address says. `origin` is the pattern to ask permission for; `null` for pages that nobody may fill (browser, files, shops). */
export type Place = { readonly host: string; readonly origin: string | null; readonly secure: boolean };

/** Host and permission pattern of an address; `null` when it is no web page. */
export function placeOf(address: string): Place | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const host = plainHost(url.hostname);
  return { host, origin: `${url.protocol}//${url.hostname}/*`, secure: url.protocol === "https:" || isLocal(host) };
}

/** Judges a host name. `known` are the exact hosts of the portal files. */
export function judgeHost(hostname: string, known: Iterable<string>): HostKind {
  const host = plainHost(hostname);
  const hosts = [...known].map(plainHost);
  if (isLocal(host)) return "local";
  if (looksStolen(host, hosts)) return "alike";
  if (hosts.includes(host)) return "known";
  return host === "gov.vn" || host.endsWith(".gov.vn") ? "state" : "other";
}

/** Pages that may send records to the extension: the pane on this machine, on whatever port. The manifest names the same. */
export const paneOrigins: readonly string[] = ["http://localhost/*", "https://localhost/*", "http://127.0.0.1/*"];

/** Whether an origin (`http://127.0.0.1:8765`) is one of {@link paneOrigins}. */
export function isOwnMachine(origin: string): boolean {
  const place = placeOf(origin);
  return place?.origin != null && paneOrigins.includes(place.origin);
}

function plainHost(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, "");
}

function isLocal(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Names that carry the sign of the state without standing under it, or that are a known host slightly changed. */
function looksStolen(host: string, known: readonly string[]): boolean {
  if (host === "gov.vn" || host.endsWith(".gov.vn")) {
    // Under gov.vn only the state gives names; letters of other scripts in them are still a sign of forgery.
    return host.split(".").some((label) => label.startsWith("xn--"));
  }
  if (known.includes(host)) return false;
  const bare = host.replace(/0/g, "o").replace(/1/g, "l");
  if (/gov[-.]?vn|(?:^|[.-])gov[.-]|[a-z0-9]gov\.vn$/.test(bare)) return true;
  if (/(?:^|[.-])(?:dkkd|dangkykinhdoanh|dangkyquamang|hokinhdoanh|dichvucong|dancuquocgia)(?:$|[.-])/.test(bare)) return true;
  const parts = unify(bare).replace(/[^a-z0-9]/g, "");
  return known
    .filter((one) => !isLocal(one))
    .map((one) => unify(one).replace(/[^a-z0-9]/g, ""))
    .some((one) => parts.includes(one) || differsLittle(parts, one));
}

/** Signs that pass for others, as forgers use them. */
function unify(host: string): string {
  return host.replace(/0/g, "o").replace(/1/g, "l").replace(/vv/g, "w");
}

/** Whether two texts differ by one letter more, less, or other, or two neighbours changed over. */
function differsLittle(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || b.length < 6) return a === b;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restA === [...restB].reverse().join(""));
}
