import { z } from "zod/mini";
import { faultOf } from "../../../core/model/fault.ts";
import { holdWhileAlive } from "../../../core/model/life-sign.ts";
import type { Answer, Request } from "./protocol.ts";
import { createSession, type Refusal } from "./session.ts";

// Schemas must not be compiled with `new Function`: pages forbid it.
z.config({ jitless: true });

/** What the worker's global scope offers, without the types of a window. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  postMessage: (answer: Answer) => void;
  location: { href: string };
};

/** What the addresses of our own files begin with. */
const ownFolder = scope.location.href.replace(/parts\/[^/]*$/, "");

const session = createSession();

scope.onmessage = ({ data: request }) => {
  try {
    const value = (session[request.name] as (input: unknown) => unknown)(request.input);
    scope.postMessage(isRefusal(value) ? { id: request.id, problem: value.refused, fault: null } : { id: request.id, value });
  } catch (error) {
    scope.postMessage({ id: request.id, problem: null, fault: faultOf(error, [ownFolder]) });
    // What nobody foresaw belongs into the console, for whoever looks into it.
    console.error(error);
  }
};

holdWhileAlive(navigator.locks, `so-htx ${String(Math.random()).slice(2)}`, (alive) => scope.postMessage({ alive }));

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}
