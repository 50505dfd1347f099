import type { Page } from "playwright-core";
import type { ClientPort } from "../../../extension/engine/client.ts";
import { contentScript } from "./browser-page.ts";

type Listener = (message: unknown) => void;

/** The content script in a tab, and the port to it, as `tabs.connect` gives one: messages are plain data, in order. */
export async function connect(tab: Page): Promise<ClientPort> {
  const hear: ((answer: never) => void)[] = [];
  const end: (() => void)[] = [];
  const name = `answer${++ports}`;
  await tab.exposeFunction(name, (answer: string) => {
    for (const listener of hear) listener(JSON.parse(answer) as never);
  });
  await tab.evaluate((answer) => {
    const listeners: ((port: unknown) => void)[] = [];
    const place = globalThis as unknown as Record<string, unknown>;
    place.chrome = { runtime: { onConnect: { addListener: (listen: (port: unknown) => void) => listeners.push(listen) } } };
    place.connectPort = () => {
      const messages: Listener[] = [];
      const ends: (() => void)[] = [];
      place.say = (text: string) => {
        for (const listen of messages) listen(JSON.parse(text));
      };
      place.hangUp = () => {
        for (const listen of ends) listen();
      };
      const port = {
        name: "so-htx",
        postMessage: (message: unknown) => (place[answer] as Listener)(JSON.stringify(message)),
        onMessage: { addListener: (listen: Listener) => messages.push(listen) },
        onDisconnect: { addListener: (listen: () => void) => ends.push(listen) },
      };
      for (const listen of listeners) listen(port);
    };
  }, name);
  await tab.addScriptTag({ content: contentScript() });
  await tab.addScriptTag({ content: contentScript() });
  await tab.evaluate(() => (globalThis as unknown as { connectPort: () => void }).connectPort());
  tab.on("framenavigated", (frame) => {
    if (frame === tab.mainFrame()) for (const listen of end) listen();
  });
  const call = (name: "say" | "hangUp", text: string): void => {
    tab
      .evaluate(([of, say]) => (globalThis as unknown as Record<string, Listener | undefined>)[of]?.(say), [name, text] as const)
      .catch(() => undefined);
  };
  return {
    postMessage: (request) => call("say", JSON.stringify(request)),
    onMessage: { addListener: (listen) => hear.push(listen as (answer: never) => void) },
    onDisconnect: { addListener: (listen) => end.push(listen) },
    disconnect: () => call("hangUp", ""),
  };
}

let ports = 0;
