import { whole } from "../../../core/files/errors.ts";
import { serve } from "../../../ui/worker/serve.ts";
import { createSession, type Refusal } from "./session.ts";

const session: { readonly [name: string]: unknown } = createSession();

serve(({ name, input }) => {
  const value = (session[name] as (input: unknown) => unknown)(input);
  if (isRefusal(value)) throw whole(value.refused);
  return value;
});

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}
