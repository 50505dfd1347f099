/** The line to the page: the content script of a tab behind a port. */
import { type Api, api } from "../../browser/api.ts";
import { type ClientPort, type PageClient, pageClient, portName } from "../../engine/client.ts";

/** What opening is rejected with when the browser does not let the extension into the page. */
export const closedToUs = Symbol("closed");

/** A page that can be asked. `isOpen` ends when the page goes away. */
export type Link = { readonly tab: number; readonly page: PageClient; readonly isOpen: () => boolean };

/** Brings the content script into the top frame of a tab and opens a line to it. */
export async function openLink(tab: number, browser: Api = api()): Promise<Link> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ["/content.js"] });
  } catch {
    throw closedToUs;
  }
  const port = browser.tabs.connect(tab, { name: portName, frameId: 0 });
  let open = true;
  // Before the client hears of it: whoever waits for an answer is told afterwards.
  port.onDisconnect.addListener(() => {
    open = false;
  });
  const page = pageClient(port as ClientPort);
  void page.left.then(() => {
    open = false;
  });
  return { tab, page, isOpen: () => open };
}

/** Hosts of the frames of a page that belong to others: nobody has let us in there. */
export async function foreignFrames(tab: number, browser: Api = api()): Promise<readonly string[]> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func: framesOfOthers });
    return answer?.result ?? [];
  } catch {
    return [];
  }
}

/** Runs in the page: whatever it needs stands inside. */
function framesOfOthers(): string[] {
  const frames = Array.from(document.querySelectorAll("iframe"));
  const hosts = frames.flatMap((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    if (frame.contentDocument !== null || width < 200 || height < 100 || !/^https?:/.test(frame.src)) return [];
    return [new URL(frame.src).hostname];
  });
  return [...new Set(hosts)];
}
