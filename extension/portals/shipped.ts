import type { Portal } from "./portal.ts";

/** Portals whose data come with the extension. */
export const shippedPortals: readonly Portal[] = [];
