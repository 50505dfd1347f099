import { publicService } from "./dichvucong.ts";
import { enterprise, household } from "./dkkd.ts";
import type { Portal } from "./portal.ts";
import { practice } from "./practice.ts";

/** Every shipped portal. */
export const portals: readonly Portal[] = [household, enterprise, publicService, practice];

/** The portal of a host name among some; hosts must agree exactly, so that look-alikes (`gov.vn.example.com`) have none. */
export function portalFor(host: string, among: readonly Portal[] = portals): Portal | null {
  return among.find(({ hosts }) => hosts.includes(host.toLowerCase())) ?? null;
}
