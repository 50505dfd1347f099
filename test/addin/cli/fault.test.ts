import { expect, test } from "vitest";
import { root, start, workFolder } from "./run.ts";

const folder = workFolder();

/** Breaks something that every reading needs, in the way of a fault that holds what it should not. */
const sabotage = `data:text/javascript,${encodeURIComponent(
  `const secret = "Nguyễn Thị Mây Bạc 019079004321 so-cua-may.xlsx";
   const real = String.prototype.normalize;
   String.prototype.normalize = function (form) { if (String(this).includes("Mây Bạc")) throw new TypeError(secret + " " + this); return real.call(this, form); };`,
)}`;

test("what nobody foresaw is one line with version, step and our own files, without anything of the book; exit status 2", async () => {
  const path = folder.write("so-cua-may.csv", "Tên HTX,Mã số,Người đại diện\nHTX Đồi Gió,0100109106,Nguyễn Thị Mây Bạc\nHTX Sông Xanh,,\n");
  const child = start(["check", path], { NODE_OPTIONS: `--import=${sabotage}` });
  let [out, err] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect(status).toBe(2);
  expect(out).toBe("");
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(err).toMatch(/^Sổ HTX gặp lỗi ngoài dự kiến/);
  expect(err).toMatch(/Sổ HTX \d+\.\d+\.\d+ – cli \| Node \d+.* \| check \| TypeError/);
  expect(err).toMatch(/core\/[\w/-]+\.ts:\d+/);
  for (const secret of ["Mây", "Bạc", "019079004321", "so-cua-may", "Đồi Gió", root]) expect(err).not.toContain(secret);
});
