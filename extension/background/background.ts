/** The background page: opens the panel on the person's click, takes in what the pane offers, and forgets records that nobody uses. It never touches a page. */
import { type HandOverAnswer, readHandOver } from "../../core/forms/hand-over.ts";
import { type Api, api, type Sender, type Tab } from "../browser/api.ts";
import { offerKey, offerStore } from "../browser/offer-store.ts";
import { forgetAlarm, sessionStore } from "../browser/session-store.ts";

const browser = api();
const memory = { area: browser.storage.session, now: () => Date.now() };
const store = sessionStore(memory);
const offers = offerStore(memory);
const teachItem = "teach";

browser.runtime.onInstalled.addListener(() => void makeMenu());
browser.action.onClicked.addListener((tab) => open(browser, tab, { woken: tab.id }));
browser.contextMenus.onClicked.addListener((item, tab) => {
  if (item.menuItemId === teachItem && tab !== undefined) open(browser, tab, { teach: tab.id });
});
browser.commands.onCommand.addListener((command, tab) => {
  if (command === "fill" && tab !== undefined) open(browser, tab, { fill: tab.id });
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === forgetAlarm) void sweep();
});
browser.runtime.onMessageExternal?.addListener((message, sender, reply) => {
  const answered = answerPage(message, sender);
  if (answered === null) return undefined;
  void answered.then(reply, () => reply(null));
  return true;
});
browser.storage.onChanged.addListener((changes, area) => {
  if (area === "session" && offerKey in changes) void showBadge();
});

/** The answer to a page that the manifest lets speak to us; `null` for whatever else is said, or by another extension. */
function answerPage(message: unknown, { origin, id }: Sender): Promise<HandOverAnswer> | null {
  const said = id === undefined && origin !== undefined ? readHandOver(message) : null;
  if (said === null) return null;
  if (said.soHtx === "hello") return Promise.resolve({ soHtx: "here" });
  return takeOffer(said.text, origin ?? "");
}

async function takeOffer(text: string, origin: string): Promise<HandOverAnswer> {
  const offer = await offers.take(text, origin);
  if ("problem" in offer) return offer;
  await browser.alarms.create(forgetAlarm, { periodInMinutes: 1 });
  return { soHtx: "taken", count: offer.count };
}

/** How many records wait to be taken, on the toolbar button. */
async function showBadge(): Promise<void> {
  const offer = await offers.read();
  await browser.action.setBadgeText({ text: offer === null ? "" : String(offer.count) });
}

/** Opens the panel beside a tab: at once, while the browser still counts the click. Then tells the panel what was wanted. */
function open(
  { sidePanel, sidebarAction, tabs, runtime, storage }: Api,
  tab: Tab,
  wish: { readonly [name: string]: number | undefined },
): void {
  const opened =
    sidePanel !== undefined && tab.windowId !== undefined
      ? sidePanel.open({ windowId: tab.windowId })
      : sidebarAction !== undefined
        ? sidebarAction.open()
        : tabs.create({ url: runtime.getURL(`panel.html?tab=${tab.id ?? ""}`) });
  void (async () => {
    // A panel that is just opening reads the wish when it is ready.
    await storage.session.set({ wish });
    await Promise.resolve(opened).catch(() => undefined);
    await runtime.sendMessage(wish).catch(() => undefined);
  })();
}

async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: teachItem, title: browser.i18n.getMessage("teachThisBox"), contexts: ["page", "editable"] });
}

async function sweep(): Promise<void> {
  const left = await Promise.all([store.sweep(), offers.sweep()]);
  if (!left.includes(true)) await browser.alarms.clear(forgetAlarm);
}
