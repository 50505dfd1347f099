import { describe, expect, it } from "vitest";
import { dossierKey, dossierStore } from "../../../extension/browser/dossier-store.ts";
import { idleLimit, type Kept, sessionStore } from "../../../extension/browser/session-store.ts";
import { memoryArea } from "./memory-area.ts";

const kept: Kept = { source: "so.xlsx", records: '{"label":"HTX Đồi Gió"}', chosen: 0, form: "establish" };

function withClock() {
  const clock = { now: 1_000_000_000_000 };
  const area = memoryArea();
  return { clock, area, store: sessionStore({ area, now: () => clock.now }) };
}

describe("records in session memory", () => {
  it("are there until half an hour has passed without use", async () => {
    const { clock, store } = withClock();
    await store.write(kept);
    clock.now += idleLimit - 1;
    expect(await store.read()).toEqual(kept);
    clock.now += 1;
    expect(await store.read()).toBeNull();
  });

  it("are wiped from the memory itself, not only hidden", async () => {
    const { clock, area, store } = withClock();
    await store.write(kept);
    clock.now += idleLimit;
    expect(await store.sweep()).toBe(false);
    expect(JSON.stringify([...area.content])).not.toContain("Đồi Gió");
    expect(area.content.size).toBe(0);
  });

  it("stay while the officer works, and do not come back once they are over", async () => {
    const { clock, store } = withClock();
    await store.write(kept);
    for (let turn = 0; turn < 5; turn++) {
      clock.now += idleLimit - 1000;
      await store.touch();
    }
    expect(await store.read()).toEqual(kept);
    clock.now += idleLimit;
    await store.touch();
    expect(await store.read()).toBeNull();
  });

  it("are over when the clock was set far back, when the time is missing, and when they are broken", async () => {
    const { clock, area, store } = withClock();
    await store.write(kept);
    clock.now -= idleLimit * 2;
    expect(await store.read()).toBeNull();
    await area.set({ records: kept });
    expect(await store.read()).toBeNull();
    await area.set({ records: { source: 1 }, usedAt: clock.now });
    expect(await store.read()).toBeNull();
  });

  it("are not kept when they are larger than the memory allows", async () => {
    const { area, store } = withClock();
    await store.write(kept);
    await store.write({ ...kept, records: "x".repeat(5_000_000) });
    expect(area.content.size).toBe(0);
  });
});

describe("dossiers at rest", () => {
  it("hold states of blocks and nothing of the record", async () => {
    const area = memoryArea();
    const store = dossierStore(area);
    const key = await dossierKey("hokinhdoanh", "establish", "Danh sách / 7", "HTX Đồi Gió");
    await store.write(key, { blocks: { address: "done", capital: "failed" }, day: "2026-11-21" });
    expect(await store.read(key)).toEqual({ blocks: { address: "done", capital: "failed" }, day: "2026-11-21" });
    const stored = JSON.stringify([...area.content]);
    for (const word of ["Đồi Gió", "Danh sách", "hokinhdoanh"]) expect(stored).not.toContain(word);
    expect(await dossierKey("hokinhdoanh", "establish", "Danh sách / 8", "HTX Đồi Gió")).not.toBe(key);
  });

  it("survive broken storage and give way when there are many", async () => {
    const area = memoryArea();
    await area.set({
      dossiers: [
        ["a", { blocks: null }],
        7,
        ["b", { blocks: { x: "done", y: "no such state" }, items: { x: [0, 2], y: ["0"], z: 7 }, day: "2026-01-01" }],
      ],
    });
    const store = dossierStore(area);
    expect(await store.read("a")).toBeNull();
    expect(await store.read("b")).toEqual({ blocks: { x: "done" }, items: { x: [0, 2] }, day: "2026-01-01" });
    for (let number = 0; number < 205; number++) await store.write(`k${number}`, { blocks: {}, day: "2026-01-02" });
    expect(await store.read("b")).toBeNull();
    expect(await store.read("k204")).not.toBeNull();
    await store.forget("k204");
    expect(await store.read("k204")).toBeNull();
    await store.forgetAll();
    expect(area.content.size).toBe(0);
  });
});
