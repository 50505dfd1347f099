/** The manifest of the extension, one source for both browsers. */
import { paneOrigins } from "../browser/hosts.ts";

export type Browser = "chromium" | "firefox";
export const browsers: readonly Browser[] = ["chromium", "firefox"];

/** Sizes of the icons, in pixels. */
export const iconSizes: readonly number[] = [16, 32, 48, 128];

/**
 * The public key from which Chromium makes the extension's id, so that the pane knows whom to send records to (`core/forms/hand-over.ts`).
 * Nobody keeps the other half: it signs nothing. A store gives its own id and wants an archive without this.
 */
const extensionKey =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAo9GniI+ftvwLmF7ldIoT3AZoYq9zu6p/31AtJH5xfwDSjM/e418sYPN/GhPnj1mAW8bWi4490DgwqdYCxG4/ys4t5UWPhA05hozEJlO7sGu2KLyD2aOwcbl8fnhEhm/kZY1uqE7Ye0hjHxH6mxHG5EdRhC8sZznnYSPI0myzcnVRzkYhY3OqXJX2DH5TwGP43hODJT4cbnS8MiAsJoQx8EgmO5nWvFGZ5QzoasksNs/xy9HoKu6TU/1Wo6xSbxggHr4sfkt6maUnoq2Jo5alk0qntRW0VFp277/DHPvGQ8rS+K8uRgKJJo8eB0cEFm9b3TKakF3YRLB6Q/uFh4XOfQIDAQAB";

/**
 * The manifest for a browser. None of it makes the browser warn at installation: no host is asked for beforehand, and of the permissions
 * `activeTab`, `scripting`, `storage`, `contextMenus`, `alarms` and `sidePanel` none carries a warning. `alarms` is there to forget records
 * after half an hour when the panel is closed; `optional_host_permissions` only allow asking for one exact host when the officer wants it;
 * `externally_connectable` lets the pane on this machine offer records, and no other page or extension (Firefox has no such thing).
 */
export function manifestFor(browser: Browser, version: string): { readonly [key: string]: unknown } {
  const icons = Object.fromEntries(iconSizes.map((size) => [String(size), `icons/icon-${size}.png`]));
  const panel = "panel.html";
  return {
    manifest_version: 3,
    name: "__MSG_name__",
    short_name: "__MSG_shortName__",
    description: "__MSG_description__",
    version,
    default_locale: "vi",
    icons,
    action: { default_title: "__MSG_open__", default_icon: icons },
    permissions: ["activeTab", "alarms", "contextMenus", "scripting", "storage", ...(browser === "chromium" ? ["sidePanel"] : [])],
    optional_host_permissions: ["https://*/*", "http://*/*"],
    background: browser === "chromium" ? { service_worker: "background.js" } : { scripts: ["background.js"] },
    options_ui: { page: "options.html", open_in_tab: true },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+H" } },
      fill: { suggested_key: { default: "Alt+Shift+D" }, description: "__MSG_fillCommand__" },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === "chromium"
      ? {
          minimum_chrome_version: "116",
          key: extensionKey,
          side_panel: { default_path: panel },
          externally_connectable: { matches: paneOrigins },
        }
      : {
          sidebar_action: { default_title: "__MSG_shortName__", default_panel: panel, default_icon: icons, open_at_install: false },
          browser_specific_settings: {
            gecko: {
              id: "{5d0c1f0e-52e3-4e0c-9a54-50a1b8a4c3f1}",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }),
  };
}
