/** The background page: opens the panel on the person's click, and forgets records that nobody uses. It never touches a page. */
import { type Api, api, type Tab } from "../browser/api.ts";
import { forgetAlarm, sessionStore } from "../browser/session-store.ts";

const browser = api();
const store = sessionStore({ area: browser.storage.session, now: () => Date.now() });
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
  if (!(await store.sweep())) await browser.alarms.clear(forgetAlarm);
}
