import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { openSocket } from "./web-socket.ts";

/** A running Firefox, spoken to by WebDriver BiDi. */
export type Firefox = {
  /** Installs an unpacked extension for this session. */
  readonly install: (folder: string) => Promise<void>;
  readonly open: (address: string) => Promise<FirefoxTab>;
  /** Presses an extension's button in the tool bar, which lets it into the page in front, and gives what opens in the side bar. */
  readonly pressButton: (id: string) => Promise<FirefoxSidebar>;
  readonly close: () => Promise<void>;
};

export type FirefoxTab = {
  /** Runs an expression in the page; promises are waited for, the value comes back through JSON. */
  readonly run: <T>(expression: string) => Promise<T>;
  /** A trusted click in the middle of the first element of a selector. */
  readonly click: (selector: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly setFile: (selector: string, path: string) => Promise<void>;
  /** Waits until an expression is true. */
  readonly until: (expression: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type FirefoxSidebar = Pick<FirefoxTab, "run" | "until">;

/** The path of an installed Firefox, of the one that `SO_HTX_FIREFOX` names, or `null`. */
export function findFirefox(): string | null {
  const named = process.env.SO_HTX_FIREFOX;
  if (named !== undefined && named !== "") return existsSync(named) ? named : null;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/Applications/Firefox.app/Contents/MacOS"];
  const names = process.platform === "win32" ? ["firefox.exe"] : ["firefox-esr", "firefox"];
  return (
    folders
      .filter((folder) => folder !== "")
      .flatMap((folder) => names.map((name) => join(folder, name)))
      .find((path) => existsSync(path)) ?? null
  );
}

/** Starts Firefox without a window. `uuids`: the host that an extension's own pages get, by its id. */
export async function startFirefox(path: string, uuids: Readonly<Record<string, string>>): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "so-htx-firefox-"));
  const prefs: Readonly<Record<string, string | boolean | number>> = {
    "extensions.webextensions.uuids": JSON.stringify(uuids),
    // The browser's own question cannot be answered without a window.
    "extensions.webextOptionalPermissionPrompts": false,
    "extensions.ui.ignoreUnsigned": true,
    // The page under test stands in a tab behind the panel's; beside a side bar it would be in front.
    "dom.min_background_timeout_value": 4,
    "dom.min_background_timeout_value_without_budget_throttling": 4,
    "dom.timeout.enable_budget_timer_throttling": false,
    "app.normandy.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.aboutwelcome.enabled": false,
    "services.settings.server": "data:,",
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
  };
  writeFileSync(
    join(profile, "user.js"),
    Object.entries(prefs)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
      .join("\n"),
  );
  const process_ = spawn(
    path,
    ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "--remote-allow-system-access"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const session = await openSession(await addressOf(process_));
  return {
    install: async (folder) => {
      await session("webExtension.install", { extensionData: { type: "path", path: folder } });
    },
    open: async (address) => {
      const { context } = (await session("browsingContext.create", { type: "tab" })) as { context: string };
      await session("browsingContext.navigate", { context, url: address, wait: "none" });
      const tab = tabOf(session, context);
      await tab.until(`location.href.startsWith(${JSON.stringify(address.slice(0, 20))}) && document.readyState === "complete"`);
      return tab;
    },
    pressButton: (id) => sideBarOf(session, id),
    close: async () => {
      await session("browser.close", {}).catch(() => undefined);
      await new Promise((resolve) => {
        if (process_.exitCode !== null) return resolve(null);
        process_.once("exit", resolve);
        setTimeout(() => process_.kill("SIGKILL"), 10_000).unref();
      });
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

type Session = (method: string, params: object) => Promise<unknown>;

/** The address that Firefox prints when it is ready. */
function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    firefox.stderr?.on("data", (data: Buffer) => {
      told += data.toString("utf8");
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(told)?.[1];
      if (address !== undefined) resolve(address);
    });
    firefox.once("exit", () => reject(new Error(`Firefox ended before it was ready: ${told.slice(-500)}`)));
  });
}

async function openSession(address: string): Promise<Session> {
  const socket = await openSocket(`${address}/session`);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.onText((text) => {
    const answer = JSON.parse(text) as { id?: number; result?: unknown; error?: string; message?: string };
    const call = answer.id === undefined ? undefined : waiting.get(answer.id);
    if (answer.id === undefined || call === undefined) return;
    waiting.delete(answer.id);
    if (answer.error === undefined) call.resolve(answer.result);
    else call.reject(new Error(`${answer.error}: ${answer.message}`));
  });
  const session: Session = (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await session("session.new", { capabilities: {} });
  return session;
}

/** What an extension shows in the side bar after its button was pressed. The bar is the browser's own, so the browser's own scripts go into it. */
async function sideBarOf(session: Session, id: string): Promise<FirefoxSidebar> {
  const { contexts } = (await session("browsingContext.getTree", { "moz:scope": "chrome" })) as { contexts: { context: string }[] };
  const window = tabOf(session, contexts[0]!.context);
  const button = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, "_")}-browser-action`;
  await window.run(`CustomizableUI.addWidgetToArea(${JSON.stringify(button)}, "nav-bar")`);
  const shown = `document.getElementById(${JSON.stringify(button)})?.querySelector("toolbarbutton")`;
  await window.until(shown);
  await window.run(`${shown}.click()`);
  const bar = `SidebarController.browser?.contentDocument?.getElementById("webext-panels-browser")`;
  await window.until(`${bar}?.currentURI?.spec.startsWith("moz-extension:")`);
  const run = async <T>(expression: string): Promise<T> => {
    const script = `(async () => {
      const { document, setTimeout, File, DataTransfer, Event } = content;
      const answer = await (async () => ${expression})().then((value) => ({ value: value ?? null }), (error) => ({ error: String(error) }));
      sendAsyncMessage("NAME", JSON.stringify(answer));
    })()`;
    const answer = await window.run<{ value?: T; error?: string }>(`(() => {
      const name = "so-htx-" + Math.random();
      const { messageManager } = ${bar};
      const told = new Promise((resolve) => messageManager.addMessageListener(name, ({ data }) => resolve(JSON.parse(data))));
      const script = ${JSON.stringify(script)}.replace("NAME", name);
      messageManager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(script), false);
      return told;
    })()`);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as T;
  };
  return { run, until: waitingFor(run) };
}

/** Waits until an expression is true, a minute at most. */
function waitingFor(run: FirefoxTab["run"]): FirefoxTab["until"] {
  return async (expression) => {
    for (const end = Date.now() + 60_000; Date.now() < end; ) {
      if (await run<boolean>(`Boolean(${expression})`).catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    // What nobody foresaw stands in the box of its report, which is shut.
    const fault = await run<string>(`document.querySelector(".fault textarea")?.value ?? ""`).catch(() => "");
    const shown = (await run<string>("document.body.innerText").catch(() => "")).slice(0, 600);
    throw new Error(`never true: ${expression}; the page says: ${shown}${fault === "" ? "" : `; its report: ${fault}`}`);
  };
}

function tabOf(session: Session, context: string): FirefoxTab {
  type Remote = { type: string; result?: { value?: string; sharedId?: string }; exceptionDetails?: { text: string } };
  const evaluate = async (expression: string): Promise<Remote> => {
    const answer = (await session("script.evaluate", {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: false,
    })) as Remote;
    if (answer.type === "exception") throw new Error(answer.exceptionDetails?.text ?? "the page threw");
    return answer;
  };
  const run = async <T>(expression: string): Promise<T> => {
    const { result } = await evaluate(`(async () => JSON.stringify((await (${expression})) ?? null))()`);
    return JSON.parse(result?.value ?? "null") as T;
  };
  const element = async (selector: string): Promise<string> => {
    const { result } = await evaluate(`document.querySelector(${JSON.stringify(selector)})`);
    if (result?.sharedId === undefined) throw new Error(`no element ${selector}`);
    return result.sharedId;
  };
  const until = waitingFor(run);
  const click = async (selector: string): Promise<void> => {
    await run(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: "center" })`);
    const origin = { type: "element", element: { sharedId: await element(selector) } };
    const actions = [
      { type: "pointerMove", x: 0, y: 0, origin },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    await session("input.performActions", { context, actions: [{ type: "pointer", id: "mouse", actions }] });
  };
  return {
    run,
    until,
    click,
    close: async () => {
      await session("browsingContext.close", { context });
    },
    type: async (selector, text) => {
      await click(selector);
      const actions = [...text].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await session("input.performActions", { context, actions: [{ type: "key", id: "keys", actions }] });
    },
    setFile: async (selector, path) => {
      await session("input.setFiles", { context, element: { sharedId: await element(selector) }, files: [path] });
    },
  };
}
