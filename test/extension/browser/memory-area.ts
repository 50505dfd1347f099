/** A storage area in memory, copying what goes in and out as the browser does. */
export function memoryArea() {
  const content = new Map<string, unknown>();
  const listOf = (keys: string | readonly string[] | null): readonly string[] =>
    keys === null ? [...content.keys()] : typeof keys === "string" ? [keys] : keys;
  return {
    content,
    get: async (keys: string | readonly string[] | null): Promise<Record<string, unknown>> =>
      Object.fromEntries(listOf(keys).flatMap((key) => (content.has(key) ? [[key, structuredClone(content.get(key))]] : []))),
    set: async (items: Record<string, unknown>): Promise<void> => {
      for (const [key, value] of Object.entries(items)) content.set(key, structuredClone(value));
    },
    remove: async (keys: string | readonly string[]): Promise<void> => {
      for (const key of listOf(keys)) content.delete(key);
    },
  };
}
