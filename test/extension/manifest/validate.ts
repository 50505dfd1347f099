/** A small offline check of an unpacked extension: what stores refuse, what browsers warn of, what a policy must forbid. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "../../../extension/manifest/manifest.ts";

/** Permissions under which neither browser warns at installation. */
const silent = new Set(["activeTab", "alarms", "contextMenus", "scripting", "sidePanel", "storage"]);
const shared = new Set(
  "manifest_version name short_name description version default_locale icons action permissions optional_host_permissions background options_ui commands content_security_policy".split(
    " ",
  ),
);
const own: Readonly<Record<Browser, ReadonlySet<string>>> = {
  chromium: new Set(["minimum_chrome_version", "side_panel", "key", "externally_connectable"]),
  firefox: new Set(["sidebar_action", "browser_specific_settings"]),
};

type Manifest = {
  readonly [key: string]: unknown;
  readonly manifest_version: number;
  readonly version: string;
  readonly default_locale: string;
  readonly icons: Record<string, string>;
  readonly permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly externally_connectable?: { readonly [key: string]: unknown; readonly matches?: readonly string[] };
  readonly commands: Record<string, { readonly suggested_key?: { readonly default: string } }>;
};

/** Every fault of an unpacked extension, in words. */
export function faultsOf(folder: string, browser: Browser): readonly string[] {
  const text = readFileSync(join(folder, "manifest.json"), "utf8");
  const manifest = JSON.parse(text) as Manifest;
  const faults: string[] = [];
  const fault = (isFault: boolean, words: string): void => {
    if (isFault) faults.push(words);
  };
  for (const key of Object.keys(manifest)) fault(!shared.has(key) && !own[browser].has(key), `key ${key} is not known to ${browser}`);
  fault(manifest.manifest_version !== 3, "manifest version");
  fault(!/^\d{1,5}(?:\.\d{1,5}){0,3}$/.test(manifest.version), "version");
  for (const permission of manifest.permissions) fault(!silent.has(permission), `${permission} warns at installation`);
  fault("host_permissions" in manifest, "hosts are asked for before the officer wants them");
  fault("content_scripts" in manifest, "a content script runs without being asked");
  for (const origin of manifest.optional_host_permissions) fault(!/^https?:\/\/\*\/\*$/.test(origin), `optional host ${origin}`);
  for (const origin of manifest.externally_connectable?.matches ?? [])
    fault(!/^https?:\/\/(?:localhost|127\.0\.0\.1)\/\*$/.test(origin), `pages of ${origin} may speak to it`);
  fault(
    Object.keys(manifest.externally_connectable ?? {}).some((key) => key !== "matches"),
    "others than pages may speak to it",
  );
  const policy = manifest.content_security_policy.extension_pages;
  fault(/unsafe|https?:|data:|blob:|(?:^|\s)\*(?:\s|;|$)/.test(policy), "policy is open");
  for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"])
    fault(!policy.includes(part), `policy lacks ${part}`);
  for (const file of filesNamedIn(text)) fault(!existsSync(join(folder, file)), `${file} is not there`);
  for (const [size, file] of Object.entries(manifest.icons)) {
    const bytes = readFileSync(join(folder, file));
    fault(bytes.readUInt32BE(16) !== Number(size) || bytes.readUInt32BE(20) !== Number(size), `${file} is not ${size} pixels`);
  }
  for (const { suggested_key: key } of Object.values(manifest.commands))
    fault(key !== undefined && !/^(?:Ctrl|Alt|Ctrl\+Shift|Alt\+Shift)\+[A-Z0-9]$/.test(key.default), `key ${key?.default}`);
  faults.push(...faultsOfLocales(folder, text, manifest.default_locale), ...faultsOfCode(folder));
  return faults;
}

function filesNamedIn(manifest: string): readonly string[] {
  return [...manifest.matchAll(/"([\w./-]+\.(?:js|html|png|css|svg))"/g)].map(([, file = ""]) => file);
}

function faultsOfLocales(folder: string, manifest: string, standard: string): readonly string[] {
  const locales = readdirSync(join(folder, "_locales"));
  const keys = (locale: string): ReadonlySet<string> =>
    new Set(Object.keys(JSON.parse(readFileSync(join(folder, "_locales", locale, "messages.json"), "utf8")) as object));
  const wanted = new Set([...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = ""]) => key));
  const all = keys(standard);
  return [
    ...(locales.includes(standard) ? [] : [`locale ${standard} is not there`]),
    ...[...wanted].filter((key) => !all.has(key)).map((key) => `text ${key} is not there`),
    ...locales.flatMap((locale) => [...all].filter((key) => !keys(locale).has(key)).map((key) => `text ${key} is not in ${locale}`)),
  ];
}

/** Pages without code of their own, code without addresses to load from. */
function faultsOfCode(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.flatMap((file) => {
    if (!/\.(?:js|html)$/.test(file)) return [];
    const text = readFileSync(join(folder, file), "utf8");
    const faults: string[] = [];
    if (/\.html$/.test(file) && (/<script(?![^>]*\ssrc=)/.test(text) || /\son\w+=/.test(text) || /style=/.test(text)))
      faults.push(`${file} has code in the page`);
    if (/(?:src|href)="https?:|import\(\s*["'`]https?:|importScripts\(|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket\(|\beval\(/.test(text))
      faults.push(`${file} reaches out`);
    return faults;
  });
}
