import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { licences } from "./vite.licences.ts";

const here = import.meta.dirname;
const pane = join(here, "addin/taskpane");

/** Where the pane in Excel loads Microsoft's library from. A closed network may serve a copy of it: `SO_HTX_OFFICE_JS=https://…/office.js`. */
const microsoft = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const officeJs = process.env.SO_HTX_OFFICE_JS ?? microsoft;

const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8")) as { version: string };

/** The task pane: `vite build` writes the static site `dist/addin`, which works from any folder of any server. */
export default defineConfig({
  // Vitest reads this file too; its tests do not live in the page's folder.
  root: process.env.VITEST === undefined ? pane : here,
  base: "./",
  define: { __SO_HTX_VERSION__: JSON.stringify(version) },
  publicDir: false,
  plugins: [sampleBooks(), pageInExcel(), licences()],
  worker: { format: "es" },
  build: {
    outDir: join(here, "dist/addin"),
    emptyOutDir: true,
    target: ["chrome109", "edge109", "safari16.4"],
    // Every browser of the target list preloads modules by itself.
    modulePreload: { polyfill: false },
    // A `data:` address would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { index: join(pane, "index.html"), taskpane: join(pane, "taskpane.html") },
    },
  },
});

/** Copies the sample books next to the page, under their own names. */
function sampleBooks(): Plugin {
  const folder = join(pane, "samples");
  return {
    name: "sample-books",
    apply: "build",
    generateBundle() {
      const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".xlsx")) : [];
      for (const file of files) this.emitFile({ type: "asset", fileName: `samples/${file}`, source: readFileSync(join(folder, file)) });
    },
  };
}

/** Fills in the address of Microsoft's library and lets the policy of the page accept it and the one inline script. */
function pageInExcel(): Plugin {
  return {
    name: "page-in-excel",
    transformIndexHtml: {
      order: "post",
      handler: (html) => {
        const inline = /<script id="old-browser">([\s\S]*?)<\/script>/.exec(html)?.[1];
        if (inline === undefined) return html;
        const hash = createHash("sha256").update(inline).digest("base64");
        return html
          .replaceAll(microsoft, officeJs)
          .replaceAll("%OFFICE_ORIGIN%", new URL(officeJs).origin)
          .replaceAll("%OLD_BROWSER_HASH%", `'sha256-${hash}'`);
      },
    },
  };
}
