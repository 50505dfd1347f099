import { formatDate } from "../model/dates.ts";
import { distinct } from "../model/language.ts";
import type { Mark } from "../model/law.ts";
import { rankLabels } from "../model/ranks.ts";
import type { CalendarDay } from "../plans/deadlines/calendar.ts";
import type { PlanResult, TargetResult } from "../plans/evaluate/result.ts";
import { goalText, statusLabels } from "../plans/evaluate/words.ts";
import type { PlanFile } from "../plans/plan.ts";
import type { Annexes, AnnexKind } from "./annexes.ts";
import type { Comparison } from "./compare.ts";
import type { Figure } from "./figure.ts";
import { annexSectors } from "./indicators.ts";
import { periodAfter, periodWords, type ReportPeriod } from "./period.ts";
import { fact, gap, say, withUnit } from "./piece.ts";
import type { Block, Pieces, ReportTable } from "./report.ts";

/** All that the body of a report is made of. */
export type Material = {
  readonly period: ReportPeriod;
  readonly asOf: string;
  readonly place: string;
  readonly figure: (id: string) => Figure;
  readonly shares: ReadonlyMap<string, Figure>;
  readonly annexes: Annexes;
  readonly plan: PlanFile | null;
  readonly result: PlanResult | null;
  readonly targetFigures: ReadonlyMap<string, Figure>;
  readonly comparison: Comparison | null;
  readonly duties: readonly CalendarDay[];
};

/** The body of a report: the yearly one in two parts, the shorter ones in three. Headings carry the mark of where they were read. */
export function bodyOf(material: Material): readonly Block[] {
  return material.period.kind === "year" ? yearBody(material) : shortBody(material);
}

function yearBody(material: Material): readonly Block[] {
  const { period } = material;
  const [year, next] = [yearFact(period.year), yearFact(period.year + 1)];
  const results = targetBlocks(material);
  const compared = comparisonBlocks(material);
  const numbers = counter();
  return [
    heading(1, "Phần thứ nhất", say`ĐÁNH GIÁ TÌNH HÌNH PHÁT TRIỂN KINH TẾ TẬP THỂ NĂM ${year}`, "V"),
    heading(2, "I", say`Tình hình phát triển kinh tế tập thể`, "V"),
    heading(3, numbers(), say`Đánh giá dựa trên các chỉ tiêu về hoạt động sản xuất, kinh doanh`, "V"),
    ...situation(material),
    heading(3, numbers(), say`Đánh giá theo lĩnh vực`, "M"),
    ...sectorBlocks(material),
    ...(results.length === 0 ? [] : [heading(3, numbers(), say`Kết quả thực hiện chỉ tiêu kế hoạch`, "M"), ...results]),
    ...(compared.length === 0 ? [] : [heading(3, numbers(), say`So với kỳ trước`, "M"), ...compared]),
    heading(2, "II", say`Kết quả triển khai cơ chế, chính sách`, "M"),
    todo("kết quả tuyên truyền, tập huấn, hỗ trợ thành lập mới, tín dụng, đất đai, khoa học công nghệ, xúc tiến thương mại"),
    heading(2, "III", say`Thuận lợi, khó khăn, nguyên nhân`, "M"),
    todo("thuận lợi"),
    todo("khó khăn, hạn chế"),
    todo("nguyên nhân"),
    heading(1, "Phần thứ hai", say`KẾ HOẠCH PHÁT TRIỂN KINH TẾ TẬP THỂ NĂM ${next}`, "V"),
    heading(2, "I", say`Mục tiêu`, "M"),
    todo("mục tiêu tổng quát và chỉ tiêu cụ thể, thống nhất với phụ lục kèm theo"),
    heading(2, "II", say`Giải pháp`, "M"),
    todo("giải pháp và phân công thực hiện"),
    ...dutyBlocks(material),
    heading(2, "III", say`Kiến nghị`, "M"),
    todo("kiến nghị với cấp trên"),
    closing(),
  ];
}

function shortBody(material: Material): readonly Block[] {
  const { period } = material;
  const results = targetBlocks(material);
  const compared = comparisonBlocks(material);
  const numbers = counter();
  const next = periodAfter(period);
  return [
    heading(2, "I", say`KẾT QUẢ THỰC HIỆN ${periodWords(period).toUpperCase()} NĂM ${yearFact(period.year)}`, "M"),
    heading(3, numbers(), say`Tình hình phát triển kinh tế tập thể`, "M"),
    ...situation(material),
    heading(3, numbers(), say`Theo lĩnh vực`, "M"),
    ...sectorBlocks(material),
    ...(results.length === 0 ? [] : [heading(3, numbers(), say`Kết quả thực hiện chỉ tiêu kế hoạch`, "M"), ...results]),
    ...(compared.length === 0 ? [] : [heading(3, numbers(), say`So với kỳ trước`, "M"), ...compared]),
    heading(3, numbers(), say`Triển khai cơ chế, chính sách và nhiệm vụ được giao`, "M"),
    todo("kết quả tuyên truyền, hướng dẫn, hỗ trợ, kiểm tra trong kỳ"),
    heading(2, "II", say`KHÓ KHĂN, VƯỚNG MẮC`, "M"),
    todo("khó khăn, vướng mắc và nguyên nhân"),
    heading(2, "III", say`NHIỆM VỤ ${periodWords(next).toUpperCase()} NĂM ${yearFact(next.year)}`, "M"),
    todo("nhiệm vụ trọng tâm của kỳ sau"),
    ...dutyBlocks(material),
    heading(2, "IV", say`KIẾN NGHỊ, ĐỀ XUẤT`, "M"),
    todo("kiến nghị, đề xuất"),
    closing(),
  ];
}

function situation(material: Material): Block[] {
  const { figure, asOf, place, period } = material;
  const day = fact(formatDate(asOf), "ngày chốt số liệu");
  const area = place === "" ? gap("địa bàn") : fact(place, "địa bàn báo cáo");
  const within =
    period.kind === "year"
      ? say`Trong năm ${yearFact(period.year)}`
      : say`Trong ${periodWords(period)} ${period.kind === "half" ? "" : "năm "}${yearFact(period.year)}`;
  const funds = figure("coop.funds");
  const hasFunds = funds.value !== null && funds.value > 0;
  const unions = figure("union.total");
  return [
    heading(4, "a", say`Về số lượng, doanh thu và thu nhập của hợp tác xã, liên hiệp hợp tác xã, tổ hợp tác`, "V"),
    item(
      say`Hợp tác xã: tính đến ngày ${day}, trên địa bàn ${area} có ${figure("coop.total")} hợp tác xã${hasFunds ? say` (trong đó có ${funds} quỹ tín dụng nhân dân)` : ""}; ${figure("coop.active")} hợp tác xã đang hoạt động, ${figure("coop.suspended")} tạm ngừng, ${figure("coop.stopped")} ngừng hoạt động hoặc chờ giải thể. ${within}, thành lập mới ${figure("coop.new")} hợp tác xã, giải thể ${figure("coop.dissolved")} hợp tác xã.`,
    ),
    item(
      say`Doanh thu bình quân một hợp tác xã: ${money(figure("coop.revenue"))}, trong đó doanh thu cung ứng cho thành viên ${money(figure("coop.revenue.members"))}; lãi bình quân một hợp tác xã ${money(figure("coop.profit"))}; thu nhập bình quân của lao động thường xuyên trong hợp tác xã ${money(figure("coop.income"))}.`,
    ),
    item(
      say`Liên hiệp hợp tác xã: có ${unions} liên hiệp; thành lập mới ${figure("union.new")}, giải thể ${figure("union.dissolved")}.${unions.value === 0 ? "" : say` Doanh thu bình quân một liên hiệp: ${money(figure("union.revenue"))}.`}`,
    ),
    item(
      say`Tổ hợp tác: có ${figure("group.total")} tổ hợp tác, với ${withUnit(figure("group.members"), "thành viên")}; thành lập mới ${figure("group.new")} tổ hợp tác. Doanh thu bình quân một tổ hợp tác: ${money(figure("group.revenue"))}.`,
    ),
    heading(4, "b", say`Về thành viên, lao động của hợp tác xã`, "V"),
    item(
      say`Tổng số thành viên hợp tác xã: ${withUnit(figure("coop.members"), "người")}, trong đó thành viên mới ${withUnit(figure("coop.members.new"), "người")}.`,
    ),
    item(
      say`Tổng số lao động thường xuyên trong hợp tác xã: ${withUnit(figure("coop.workers"), "người")}, trong đó lao động là thành viên ${withUnit(figure("coop.workers.members"), "người")}.`,
    ),
    heading(4, "c", say`Về trình độ cán bộ quản lý hợp tác xã`, "M"),
    item(
      say`Tổng số cán bộ quản lý hợp tác xã: ${withUnit(figure("coop.managers"), "người")}; đã qua đào tạo sơ cấp, trung cấp ${withUnit(figure("coop.managers.vocational"), "người")}${share(material, "managers.vocational")}; cao đẳng, đại học trở lên ${withUnit(figure("coop.managers.university"), "người")}${share(material, "managers.university")}.`,
    ),
    heading(4, "d", say`Về đánh giá, xếp loại hợp tác xã`, "M"),
    ...ranking(material),
  ];
}

function ranking(material: Material): Block[] {
  const { figure } = material;
  const rated = figure("coop.rated");
  const labels = distinct(["coop.rated", "coop.good"].flatMap((id) => figure(id).labels)).map(({ vi }) => vi);
  const note = labels.length === 0 ? [] : [...say` (`, fact(labels.join("; "), "bảng xếp loại trong sổ"), ...say`)`];
  const ranked = ranks.map((rank) => ({ ...figure(`coop.${rank}`), label: rankLabels[rank] }));
  const text = item(
    say`Có ${rated} hợp tác xã được xếp loại${note}: tốt ${figure("coop.good")}, khá ${figure("coop.fair")}, trung bình ${figure("coop.average")}, yếu ${figure("coop.weak")}; tốt và khá ${figure("coop.goodFair")}${share(material, "goodFair")} số hợp tác xã được xếp loại.`,
  );
  const bars = ranked.filter(({ value }) => value !== null);
  if (bars.length < 2 || bars.every(({ value }) => value === 0)) return [text];
  return [
    text,
    {
      kind: "chart",
      title: say`Kết quả xếp loại hợp tác xã`,
      axis: "HTX",
      bars,
    },
  ];
}

const ranks = ["good", "fair", "average", "weak"] as const;

function share({ shares }: Material, id: string): Pieces {
  const own = shares.get(id);
  return own === undefined || own.value === null ? [] : say`, đạt ${own}%`;
}

function sectorBlocks({ annexes }: Material): Block[] {
  const named: (readonly [string, readonly Figure[]])[] = annexSectors.map((sector, at) => [
    sector.label.vi,
    annexes.two.map((kind) => kind.sectors[at]!),
  ]);
  const hasUnknown = annexes.two.some(({ unknown }) => (unknown.value ?? unknown.high ?? 0) > 0);
  const lines = hasUnknown ? [...named, ["Sổ chưa ghi ngành nghề", annexes.two.map(({ unknown }) => unknown)] as const] : named;
  const table: ReportTable = {
    kind: "table",
    caption: say`Số lượng hợp tác xã, liên hiệp hợp tác xã, tổ hợp tác theo ngành nghề`,
    columns: [
      column("TT", 8, "center"),
      column("Ngành nghề", 44, "left"),
      column("HTX", 16, "center"),
      column("LHHTX", 16, "center"),
      column("THT", 16, "center"),
    ],
    rows: [
      [say``, say`Tổng số`, ...annexes.two.map(({ total }) => say`${total}`)],
      ...lines.map(([label, figures], at) => [numbered(at + 1), say`${label}`, ...figures.map((figure) => say`${figure}`)]),
    ],
    strong: [0],
  };
  const [coop] = annexes.two;
  const bars = coop === undefined ? [] : barsOf(coop);
  if (bars.length < 2) return [table];
  return [table, { kind: "chart", title: say`Số hợp tác xã theo ngành nghề`, axis: "HTX", bars }];
}

/** Sectors with cooperatives, when all are certain. */
function barsOf({ sectors }: AnnexKind): Figure[] {
  if (sectors.some(({ value }) => value === null)) return [];
  return sectors.flatMap((figure, at) => ((figure.value ?? 0) > 0 ? [{ ...figure, label: annexSectors[at]!.label }] : []));
}

/** The plan's own targets beside what was reached. */
function targetBlocks({ plan, result, targetFigures, period }: Material): Block[] {
  if (plan === null || result === null) return [];
  const byId = new Map(plan.targets.map((target) => [target.id, target] as const));
  const shown = result.targets.filter((target) => (target.kind === "Q" || target.kind === "T") && speaksOf(target, period));
  if (shown.length === 0) return [];
  const named = plan.document.number ?? plan.title;
  return [
    {
      kind: "table",
      caption: say`Kết quả thực hiện các chỉ tiêu, nhiệm vụ theo ${fact(plan.document.number === null ? plan.title : `Kế hoạch số ${plan.document.number}`, named)}`,
      columns: [
        column("Mã", 11, "center"),
        column("Chỉ tiêu, nhiệm vụ", 41, "left"),
        column("Kế hoạch", 18, "center"),
        column("Thực hiện", 14, "center"),
        column("Kết quả", 16, "center"),
      ],
      rows: shown.map((target) => {
        const source = `${target.id}${target.line === null ? "" : `, dòng ${target.line}`}`;
        const asked = byId.get(target.id);
        const quantified = target.kind === "Q" && (target.value !== null || target.operator === "all" || target.operator === "none");
        const goal = quantified && asked !== undefined ? goalText({ ...asked, ...target, operator: asked.operator }) : null;
        const actual = targetFigures.get(target.id);
        return [
          [fact(target.id, source)],
          [fact(target.text, source)],
          goal === null ? say`` : [fact(goal, source)],
          !quantified || actual === undefined
            ? say``
            : say`${actual}${actual.unit === "VND" && actual.value !== null ? " triệu đồng" : actual.unit === "%" && actual.value !== null ? "%" : ""}`,
          say`${statusLabels[target.status]}`,
        ];
      }),
      strong: [],
    },
  ];
}

/** Whether a target's period touches the period of the report. */
function speaksOf({ window, due }: TargetResult, period: ReportPeriod): boolean {
  const last = due ?? window.to;
  return (window.from === null || window.from <= period.to) && (last === null || last >= period.from);
}

function comparisonBlocks({ comparison }: Material): Block[] {
  if (comparison === null) return [];
  const { added, gone, ranksUp, ranksDown, growth, ranks, addedRows, goneRows } = comparison;
  const names = (rows: readonly { name: string; sheet: string; row: number }[]): Pieces =>
    rows.length === 0 || rows.length > 15
      ? []
      : [...say`: `, ...rows.flatMap((row, at) => [...(at === 0 ? [] : say`; `), fact(row.name, `${row.sheet}!${row.row}`)])];
  const blocks: Block[] = [
    item(say`Đơn vị có trong sổ kỳ này, không có trong sổ kỳ trước: ${added}${names(addedRows)}.`),
    item(say`Đơn vị có trong sổ kỳ trước, không có trong sổ kỳ này: ${gone}${names(goneRows)}.`),
    item(say`Hợp tác xã tăng hạng: ${ranksUp}; giảm hạng: ${ranksDown}.`),
  ];
  if (ranks.length > 0 && ranks.length <= 40)
    blocks.push({
      kind: "table",
      caption: say`Hợp tác xã thay đổi xếp loại`,
      columns: [column("TT", 10, "center"), column("Tên", 50, "left"), column("Kỳ trước", 20, "center"), column("Kỳ này", 20, "center")],
      rows: ranks.map((row, at) => [numbered(at + 1), [fact(row.name, `${row.sheet}!${row.row}`)], say`${row.before}`, say`${row.now}`]),
      strong: [],
    });
  if (growth.length > 0)
    blocks.push({
      kind: "table",
      caption: say`Số liệu so với kỳ trước (tiền tính bằng triệu đồng)`,
      columns: [
        column("Chỉ tiêu", 44, "left"),
        column("Kỳ trước", 14, "right"),
        column("Kỳ này", 14, "right"),
        column("Tăng, giảm", 14, "right"),
        column("Tỷ lệ (%)", 14, "right"),
      ],
      rows: growth.map(({ before, now, change, growth: rate }) => [
        say`${now.label.vi}`,
        say`${before}`,
        say`${now}`,
        say`${change}`,
        rate.value === null ? say`` : say`${rate}`,
      ]),
      strong: [],
    });
  return blocks;
}

/** What the plan and the law want in the period after. */
function dutyBlocks({ duties }: Material): Block[] {
  if (duties.length === 0) return [];
  return [
    { kind: "paragraph", pieces: say`Thời hạn theo kế hoạch và quy định trong kỳ tới:` },
    ...duties.map((duty) =>
      item([
        ...say`Chậm nhất ngày ${fact(formatDate(duty.lastGoodDay), duty.source)}: `,
        fact(duty.text, duty.source),
        ...(duty.to.length === 0 ? [] : [...say`, gửi `, fact(duty.to.join(", "), duty.source)]),
        ...say`;`,
      ]),
    ),
  ];
}

function closing(): Block {
  return { kind: "paragraph", pieces: say`Trên đây là báo cáo tình hình kinh tế tập thể, kính gửi quý cơ quan tổng hợp./.` };
}

/** Money in million VND; who reads a mean has to know of how many it is. */
function money(figure: Figure): Pieces {
  return withUnit(figure, "triệu đồng/năm");
}

function heading(level: 1 | 2 | 3 | 4, number: string, text: Pieces, mark: Mark): Block {
  return { kind: "heading", level, number, text, mark };
}

function item(pieces: Pieces): Block {
  return { kind: "item", pieces };
}

function todo(hint: string): Block {
  return { kind: "todo", hint };
}

function column(header: string, width: number, align: "left" | "center" | "right"): ReportTable["columns"][number] {
  return { header: say`${header}`, width, align };
}

function numbered(at: number): Pieces {
  return [fact(String(at), "số thứ tự")];
}

function yearFact(year: number): Pieces[number] {
  return fact(String(year), "kỳ báo cáo");
}

function counter(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return String(last);
  };
}

/** The value of a target as a figure's unit; others are shown by their own words. */
export function targetUnit(unit: string | null): Figure["unit"] {
  return unit === "VND" || unit === "VND/month" ? "VND" : unit === "%" || unit === "%/year" ? "%" : "count";
}
