/** The part of the extension interface that is used, the same in Chromium and Firefox: both answer with promises under `chrome`. */

export type Tab = {
  readonly id?: number;
  readonly url?: string;
  readonly title?: string;
  readonly active?: boolean;
  readonly windowId?: number;
  readonly status?: string;
};

export type Port = {
  readonly name: string;
  readonly postMessage: (message: unknown) => void;
  readonly disconnect: () => void;
  readonly onMessage: Listened<(message: unknown) => void>;
  readonly onDisconnect: Listened<() => void>;
};

export type StorageArea = {
  readonly get: (keys: string | readonly string[] | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string | readonly string[]) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export type Listened<Listener> = {
  readonly addListener: (listener: Listener) => void;
  readonly removeListener: (listener: Listener) => void;
};

/** Who sends a message: `origin` is that of a page, `id` that of another extension. */
export type Sender = { readonly origin?: string; readonly id?: string };

type Origins = { readonly origins: readonly string[] };

export type Api = {
  readonly runtime: {
    readonly id: string;
    readonly getURL: (path: string) => string;
    readonly getManifest: () => { readonly version: string };
    readonly openOptionsPage: () => Promise<void>;
    readonly sendMessage: (message: unknown) => Promise<unknown>;
    readonly onMessage: Listened<(message: unknown) => void>;
    /** Chromium: messages of the pages that the manifest lets speak to us. `true` promises an answer that comes later. */
    readonly onMessageExternal?: Listened<(message: unknown, sender: Sender, answer: (answer: unknown) => void) => true | undefined>;
    readonly onInstalled: Listened<() => void>;
    readonly onStartup: Listened<() => void>;
  };
  readonly i18n: { readonly getMessage: (key: string) => string; readonly getUILanguage: () => string };
  readonly tabs: {
    readonly query: (query: { readonly active?: boolean; readonly currentWindow?: boolean }) => Promise<readonly Tab[]>;
    readonly get: (tab: number) => Promise<Tab>;
    readonly create: (options: { readonly url: string }) => Promise<Tab>;
    readonly connect: (tab: number, options: { readonly name: string; readonly frameId: number }) => Port;
    readonly onActivated: Listened<(info: { readonly tabId: number; readonly windowId: number }) => void>;
    readonly onUpdated: Listened<(tab: number, change: { readonly status?: string; readonly url?: string }) => void>;
    readonly onRemoved: Listened<(tab: number) => void>;
  };
  readonly scripting: {
    readonly executeScript: <Result>(
      injection: { readonly target: { readonly tabId: number } } & (
        | { readonly files: readonly string[] }
        | { readonly func: () => Result }
        | { readonly func: (...given: readonly string[]) => Result; readonly args: readonly string[] }
      ),
    ) => Promise<readonly { readonly result?: Result }[]>;
  };
  readonly storage: {
    readonly session: StorageArea;
    readonly local: StorageArea;
    readonly onChanged: Listened<(changes: Record<string, unknown>, area: string) => void>;
  };
  readonly permissions: {
    readonly request: (wanted: Origins) => Promise<boolean>;
    readonly contains: (wanted: Origins) => Promise<boolean>;
    readonly remove: (given: Origins) => Promise<boolean>;
    readonly getAll: () => Promise<{ readonly origins?: readonly string[] }>;
  };
  readonly action: {
    readonly onClicked: Listened<(tab: Tab) => void>;
    readonly setBadgeText: (badge: { readonly text: string }) => Promise<void>;
  };
  readonly commands: { readonly onCommand: Listened<(command: string, tab?: Tab) => void> };
  readonly contextMenus: {
    readonly create: (
      item: { readonly id: string; readonly title: string; readonly contexts: readonly string[] },
      done?: () => void,
    ) => void;
    readonly removeAll: () => Promise<void>;
    readonly onClicked: Listened<(info: { readonly menuItemId: string | number }, tab?: Tab) => void>;
  };
  readonly alarms: {
    readonly create: (name: string, when: { readonly periodInMinutes: number }) => Promise<void> | void;
    readonly clear: (name: string) => Promise<boolean>;
    readonly onAlarm: Listened<(alarm: { readonly name: string }) => void>;
  };
  /** Chromium. */
  readonly sidePanel?: { readonly open: (where: { readonly tabId?: number; readonly windowId?: number }) => Promise<void> };
  /** Firefox. */
  readonly sidebarAction?: { readonly open: () => Promise<void> };
};

declare const chrome: Api;

/** The browser's own interface. */
export function api(): Api {
  return chrome;
}
