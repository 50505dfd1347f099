import { connect, type WorkerClient } from "../../../ui/worker/client.ts";
import { language } from "../state/language.ts";
import type { Calls } from "./protocol.ts";

export type Client = WorkerClient<Calls>;

/** Starts a worker of its own; it answers in the language in use. */
export function startWorker(): Client {
  return connect(new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }), () => language.peek());
}
