import { describe, expect, it } from "vitest";
import { mostHandedOver } from "../../../core/forms/hand-over.ts";
import { readRecordsFile, writeRecordsFile } from "../../../core/forms/records-file.ts";
import { offerStore } from "../../../extension/browser/offer-store.ts";
import { idleLimit } from "../../../extension/browser/session-store.ts";
import { recordFor } from "../support/records.ts";
import { memoryArea } from "./memory-area.ts";

const text = writeRecordsFile("establish", [recordFor("establish")]);
const pane = "http://127.0.0.1:8765";

function withClock() {
  const clock = { now: 1_000_000_000_000 };
  const area = memoryArea();
  return { clock, area, store: offerStore({ area, now: () => clock.now }) };
}

describe("records that the pane offers", () => {
  it("are kept until the officer takes them, half an hour at most", async () => {
    const { clock, area, store } = withClock();
    expect(await store.take(text, pane)).toMatchObject({ count: 1, from: "127.0.0.1:8765" });
    clock.now += idleLimit - 1;
    expect((await store.read())?.records).toBe(text);
    clock.now += 1;
    expect(await store.read()).toBeNull();
    expect(area.content.size).toBe(0);
  });

  it("are only taken from pages of this machine", async () => {
    const { area, store } = withClock();
    for (const origin of [
      "https://so-htx.gov.vn",
      "http://localhost.gov.vn",
      "http://127.0.0.1.example",
      "http://127.0.0.2",
      "https://127.0.0.1",
      "ftp://localhost",
      "null",
      "",
    ])
      expect(await store.take(text, origin), origin).toHaveProperty("problem");
    expect(area.content.size).toBe(0);
    for (const origin of ["http://localhost", "https://localhost:3000", "http://127.0.0.1:9000"])
      expect(await store.take(text, origin), origin).toHaveProperty("count");
  });

  it("are refused in one sentence when they are no records, too many, or of another version; the offer before stays", async () => {
    const { store } = withClock();
    await store.take(text, pane);
    for (const bad of [
      "",
      "{",
      "[]",
      text.replace('"version": 1', '"version": 2'),
      text.replace('"establish"', '"__proto__"'),
      `${text}${" ".repeat(mostHandedOver)}`,
    ]) {
      const answer = await store.take(bad, pane);
      expect("problem" in answer && answer.problem.vi, bad.slice(0, 80)).toMatch(/[.)]$/);
    }
    expect((await store.read())?.records).toBe(text);
  });

  it("carry nothing but what the reader of records files understands", async () => {
    const { store } = withClock();
    const odd = `{"format":"so-htx-records","version":1,"form":"establish","secret":1,"records":[{"key":"1","label":"HTX Đồi Gió",
      "fields":{"__proto__":{"polluted":true},"constructor":"x","name.vietnamese":"HTX Đồi Gió"},"lists":{"__proto__":[{}]}}]}`;
    await store.take(odd, pane);
    const kept = readRecordsFile((await store.read())?.records ?? "");
    expect(kept).toMatchObject({ records: [{ fields: { "name.vietnamese": "HTX Đồi Gió" }, lists: {} }], left: [] });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
