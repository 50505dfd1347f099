/** Builds the extension: `dist/chromium` and `dist/firefox`, the same files but for the manifest. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { type Browser, browsers, iconSizes, manifestFor } from "../manifest/manifest.ts";

const root = join(import.meta.dirname, "../..");
const extension = join(root, "extension");
const target = ["chrome116", "firefox140"];

/** Writes the unpacked extensions into a folder; answers their paths. */
export async function buildExtension(into = join(root, "dist")): Promise<Readonly<Record<Browser, string>>> {
  const folders = { chromium: join(into, "chromium"), firefox: join(into, "firefox") };
  const first = folders.chromium;
  await buildPages(first);
  await buildScript("background.js", join(extension, "background/background.ts"), first);
  await build({
    configFile: join(root, "vite.fill.config.ts"),
    mode: "content",
    logLevel: "warn",
    build: { outDir: first, emptyOutDir: false },
  });
  for (const size of iconSizes) copy(join(extension, `icons/icon-${size}.png`), join(first, `icons/icon-${size}.png`));
  copy(join(extension, "icons/icon.svg"), join(first, "icons/icon.svg"));
  copy(join(extension, "locales"), join(first, "_locales"));
  rmSync(folders.firefox, { recursive: true, force: true });
  copy(first, folders.firefox);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  for (const browser of browsers) {
    writeFileSync(join(folders[browser], "manifest.json"), `${JSON.stringify(manifestFor(browser, version), null, 2)}\n`);
  }
  return folders;
}

/** Panel and options page. Their files stand at the top of the extension, whatever folder they come from. */
async function buildPages(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: extension,
    publicDir: false,
    logLevel: "warn",
    worker: { format: "es", rolldownOptions: { output: { entryFileNames: "parts/[name].js", chunkFileNames: "parts/[name].js" } } },
    build: {
      outDir,
      emptyOutDir: true,
      target,
      modulePreload: false,
      // A `data:` address would need a wider content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: { panel: join(extension, "panel/panel.html"), options: join(extension, "options/options.html") },
        output: { entryFileNames: "parts/[name].js", chunkFileNames: "parts/[name].js", assetFileNames: "parts/[name][extname]" },
      },
    },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  });
  for (const page of ["panel", "options"]) {
    renameSync(join(outDir, page, `${page}.html`), join(outDir, `${page}.html`));
    rmSync(join(outDir, page), { recursive: true });
  }
}

async function buildScript(name: string, entry: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: false,
      target,
      modulePreload: false,
      rolldownOptions: { checks: { pluginTimings: false } },
      lib: { entry, formats: ["iife"], name: "SoHtxBackground", fileName: () => name },
    },
  });
}

function copy(from: string, to: string): void {
  mkdirSync(join(to, ".."), { recursive: true });
  cpSync(from, to, { recursive: true });
}
