import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { commands } from "../../addin/cli/commands.ts";
import { samplePath } from "./people.ts";

const root = join(import.meta.dirname, "../..");
const preload = join(import.meta.dirname, "offline.cjs");
const slowDisk = join(import.meta.dirname, "slow-disk.cjs");
const folder = mkdtempSync(join(tmpdir(), "so-htx-proof-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = (name: string): string => join(folder, name);

const planText = out("ke-hoach.txt");
writeFileSync(planText, "KẾ HOẠCH\nĐến năm 2025 có 80% hợp tác xã xếp loại tốt, khá.\n");

/** Every command as people use it; `serve` answers and is looked at apart. */
const uses: Readonly<Record<string, readonly (readonly string[])[]>> = {
  read: [["read", samplePath]],
  check: [
    ["check", samplePath, "--json"],
    ["check", samplePath, "--out", out("kiem-tra.xlsx")],
  ],
  score: [["score", samplePath]],
  targets: [["targets", samplePath, "--plan", "long-khanh-2024"]],
  plan: [["plan", planText]],
  calendar: [["calendar", "--plan", "ha-noi-2024", "--year", "2024", "--out", out("lich.ics")]],
  report: [
    ["report", samplePath, "--plan", "long-khanh-2024", "--out", out("bao-cao.docx")],
    ["report", samplePath, "--out", out("phu-luc.xlsx")],
  ],
  reconcile: [["reconcile", samplePath, samplePath]],
  support: [["support", samplePath]],
  handoff: [["handoff", samplePath, "--form", "establish", "--out", out("ho-so.json")]],
};

describe("the command line", () => {
  it("is tried with every command", () => {
    expect(commands.map(({ name }) => name).filter((name) => name !== "serve" && !(name in uses))).toEqual([]);
  });

  it("speaks to no network, whatever it is asked", async () => {
    for (const args of Object.values(uses).flat()) {
      const { status, err } = await runOffline(args);
      expect([args[0], err.includes("NETWORK"), err]).toEqual([args[0], false, err]);
      expect([args[0], status === 0 || status === 1 ? "done" : `${status} ${err}`]).toEqual([args[0], "done"]);
    }
  });

  it("would be caught if it did", () => {
    const tried = 'fetch("http://192.0.2.1/")';
    expect(() => execFileSync(process.execPath, ["--require", preload, "-e", tried], { stdio: "pipe" })).toThrow(/NETWORK fetch/);
    const socket = 'require("node:net").connect(80, "192.0.2.1")';
    expect(() => execFileSync(process.execPath, ["--require", preload, "-e", socket], { stdio: "pipe" })).toThrow(/NETWORK connect/);
  });
});

describe("a result that is being written", () => {
  it("is there whole or not at all, however the program ends", async () => {
    const path = out("dung-giua-chung.xlsx");
    const first = await runOffline(["check", samplePath, "--out", path]);
    expect([0, 1]).toContain(first.status);
    const whole = await sizeOf(path);
    // The program is ended at moments all over its run; what stands under the name is the old whole file each time.
    for (let turn = 0; turn < 6; turn++) {
      const child = spawn(process.execPath, ["addin/cli/so-htx.mjs", "check", samplePath, "--out", path, "--force"], {
        cwd: root,
        stdio: "ignore",
      });
      const ended = new Promise((resolve) => child.on("exit", resolve));
      setTimeout(() => child.kill(turn % 2 === 0 ? "SIGKILL" : "SIGTERM"), 300 + turn * 250);
      await ended;
      expect(await sizeOf(path)).toBe(whole);
    }
  });

  it.each(["SIGTERM", "SIGINT", "SIGKILL"] as const)("leaves no half of it, nor a draft, when %s comes in the middle", async (signal) => {
    const place = mkdtempSync(join(folder, "giua-chung-"));
    const path = join(place, "ket-qua.xlsx");
    const inMiddle = async (): Promise<NodeJS.Signals | null> => {
      const child = spawn(
        process.execPath,
        ["--require", slowDisk, "addin/cli/so-htx.mjs", "check", samplePath, "--out", path, "--force"],
        {
          cwd: root,
          stdio: ["ignore", "ignore", "pipe"],
        },
      );
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        if (text.includes("HALF")) child.kill(signal);
      });
      return new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
    };
    expect(await inMiddle()).toBe(signal);
    // Nobody can tidy up after SIGKILL but the next run.
    expect(readdirSync(place)).toHaveLength(signal === "SIGKILL" ? 1 : 0);
    expect(readdirSync(place)).not.toContain("ket-qua.xlsx");
    await runOffline(["check", samplePath, "--out", path]);
    expect(readdirSync(place)).toEqual(["ket-qua.xlsx"]);
    const whole = await sizeOf(path);
    expect(await inMiddle()).toBe(signal);
    expect(await sizeOf(path)).toBe(whole);
    expect(readdirSync(place).filter((name) => !name.endsWith(".tmp"))).toEqual(["ket-qua.xlsx"]);
  });

  it("leaves nothing behind when the place cannot take it", async () => {
    const { status, err } = await runOffline(["check", samplePath, "--out", join(folder, "khong-co", "a.xlsx")]);
    expect(status).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp") && name.includes("khong-co"))).toEqual([]);
  });
});

async function sizeOf(path: string): Promise<number> {
  const { stat } = await import("node:fs/promises");
  return (await stat(path)).size;
}

function runOffline(args: readonly string[]): Promise<{ status: number | null; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--require", preload, "addin/cli/so-htx.mjs", ...args], {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, err }));
  });
}
