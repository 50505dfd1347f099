/** The line to the page: the content script of a tab behind a port. */
import { type Api, api } from "../../browser/api.ts";
import { type ClientPort, type PageClient, pageClient } from "../../engine/client.ts";
import { portName } from "../../engine/messages.ts";

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
