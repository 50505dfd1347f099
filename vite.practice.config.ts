import { join } from "node:path";
import { defineConfig } from "vite";

const practice = join(import.meta.dirname, "extension/practice");

/** The practice pages: a static site in `dist/practice` that needs no server of its own. */
export default defineConfig({
  root: practice,
  base: "./",
  publicDir: false,
  build: {
    outDir: join(import.meta.dirname, "dist/practice"),
    emptyOutDir: true,
    target: ["chrome109", "firefox115"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // How long plugins take on a slow machine is no news for whoever builds.
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: Object.fromEntries(["index", "plain", "survey", "webforms"].map((name) => [name, join(practice, `${name}.html`)])),
    },
  },
});
