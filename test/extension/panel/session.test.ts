import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { forms } from "../../../core/forms/form-list.ts";
import { writeRecordsFile } from "../../../core/forms/records-file.ts";
import type { Overview, Prepared } from "../../../extension/panel/worker/protocol.ts";
import { createSession, type Refusal } from "../../../extension/panel/worker/session.ts";
import { recordFor } from "../support/records.ts";

const asOf = "2026-11-21";
const samples = join(import.meta.dirname, "../../../addin/taskpane/samples");

function bytesOf(content: string | Uint8Array): ArrayBuffer {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function given<Value>(value: Value | Refusal): Value {
  if (typeof value === "object" && value !== null && "refused" in value) throw new Error(value.refused.vi);
  return value as Value;
}

function refusal(value: Overview | Refusal): string {
  return "refused" in value ? value.refused.vi : "";
}

describe("the worker of the panel", () => {
  it("opens books and makes a record of any entity for any form", () => {
    for (const name of ["so-mau-gon.xlsx", "so-mau-lon-xon.xlsx"]) {
      const session = createSession();
      const { items, form } = given(session.open({ name, bytes: bytesOf(readFileSync(join(samples, name))) }));
      expect(items.length).toBeGreaterThan(20);
      expect(form).toBeNull();
      for (const { id } of forms) {
        for (const index of items.keys()) {
          const { record } = given<Prepared>(session.record({ index, form: id, asOf }));
          expect(record.form).toBe(id);
          expect(record.label).toBe(items[index]!.label);
        }
      }
    }
  });

  it("says beside a record what the check of the book says of its row", () => {
    const session = createSession();
    const text =
      "STT,Tên HTX,Mã số HTX,Xã,Vốn điều lệ (đồng)\n1,HTX Suối Mây,0105987433,Xã Đồng Tâm,1800000000\n2,HTX Đồi Gió,0101245486,Xã Đồng Tâm,900000000";
    given(session.open({ name: "so.csv", bytes: bytesOf(text) }));
    const notes = (index: number) =>
      given<Prepared>(session.record({ index, form: "change", asOf })).bookNotes.filter(({ severity }) => severity === "error");
    expect(
      notes(0)
        .map(({ message }) => message.vi)
        .join(),
    ).toContain("C2");
    expect(notes(1)).toEqual([]);
  });

  it("opens records files, also for another form than their own", () => {
    const session = createSession();
    const file = writeRecordsFile("establish", [recordFor("establish"), recordFor("establish", 1)]);
    const overview = given(session.open({ name: "a.so-htx.json", bytes: bytesOf(`\uFEFF ${file}`) }));
    expect(overview.form).toBe("establish");
    expect(given<Prepared>(session.record({ index: 1, form: "establish", asOf })).record).toEqual(recordFor("establish", 1));
    const other = given<Prepared>(session.record({ index: 0, form: "suspend", asOf })).record;
    expect(other.fields["name.vietnamese"]).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
    expect(other.fields).not.toHaveProperty(["capital.charter"]);
    expect(session.fileText(null)).not.toBeNull();
  });

  it("refuses what it cannot use in one sentence, and keeps what it has", () => {
    const session = createSession();
    given(session.openText({ name: "a", text: writeRecordsFile("establish", [recordFor("establish")]) }));
    const open = (content: string | Uint8Array, name: string): string => refusal(session.open({ name, bytes: bytesOf(content) }));
    expect(open(new Uint8Array(50_000_000).fill(0x7b), "lon.so-htx.json")).toContain("quá lớn");
    expect(open("{", "x.json")).toContain("JSON bị hỏng");
    expect(open("", "rong.xlsx")).toContain("rỗng");
    expect(open("PK\u0003\u0004hỏng", "hong.xlsx")).toContain("hong.xlsx");
    expect(open("a,b\n1,2", "khac.csv")).toContain("khac.csv");
    expect(open("%PDF-1.7", "van-ban.xlsx")).not.toBe("");
    expect(given<Prepared>(session.record({ index: 0, form: "establish", asOf })).record.label).toContain("ĐỒI GIÓ");
    expect("refused" in (session.record({ index: 7, form: "establish", asOf }) as object)).toBe(true);
  });
});
