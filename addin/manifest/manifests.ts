import { readFileSync } from "node:fs";
import { join } from "node:path";
import { iconFiles } from "./icons.ts";

/** The address in `manifest.xml`: where a developer serves the pane. */
export const developerAddress = "https://localhost:3000/";

/** A file of the site that belongs to the manifests. */
export type SiteFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * The files that Office needs beside the pane: the manifest for Microsoft 365 and network shares, the one for catalogues of SharePoint,
 * and the icons. `address` is the https address of the folder the pane is served from. Throws an `Error` for any other address.
 */
export function manifestFiles(address: string = developerAddress): SiteFile[] {
  const manifest = forAddress(readFileSync(join(import.meta.dirname, "../../manifest.xml"), "utf8"), address);
  const encoder = new TextEncoder();
  return [
    { path: "manifest.xml", bytes: encoder.encode(manifest) },
    { path: "manifest.sharepoint.xml", bytes: encoder.encode(withoutOverrides(manifest)) },
    ...iconFiles(),
  ];
}

/** A manifest whose pages and icons are at another address. */
export function forAddress(manifest: string, address: string): string {
  return manifest.replaceAll(developerAddress, siteAddress(address).replaceAll("&", "&amp;"));
}

/** A manifest without commands on the ribbon, as catalogues of SharePoint take it. */
export function withoutOverrides(manifest: string): string {
  return manifest.replace(/(?<!\s)\s*<VersionOverrides[\s\S]*<\/VersionOverrides>/, "");
}

/** An https address with a slash at its end, without anything after the folder. */
export function siteAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.protocol !== "https:" || url.search !== "" || url.hash !== "")
    throw new Error(
      `“${address}” is no address that Office takes: give the https address of the folder of the pane, such as https://so-htx.example.gov.vn/addin/`,
    );
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
