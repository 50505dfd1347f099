/** The manifest of the extension, one source for both browsers. */

export type Browser = "chromium" | "firefox";
export const browsers: readonly Browser[] = ["chromium", "firefox"];

/** Sizes of the icons, in pixels. */
export const iconSizes: readonly number[] = [16, 32, 48, 128];

/**
 * The manifest for a browser. None of it makes the browser warn at installation: no host is asked for beforehand, and of the permissions
 * `activeTab`, `scripting`, `storage`, `contextMenus`, `alarms` and `sidePanel` none carries a warning. `alarms` is there to forget records
 * after half an hour when the panel is closed; `optional_host_permissions` only allow asking for one exact host when the officer wants it.
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
      ? { minimum_chrome_version: "116", side_panel: { default_path: panel } }
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
