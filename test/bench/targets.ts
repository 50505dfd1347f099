/**
 * How fast the targets of a plan are evaluated after the book was read.
 * Run: npx tsx test/bench/targets.ts [records]
 */
import { plainTable } from "../../core/model/plain-table.ts";
import type { Book, EntityRecord, Table, Values } from "../../core/model/records.ts";
import { evaluatePlan } from "../../core/plans/evaluate/evaluate.ts";
import { prepareBook } from "../../core/plans/evaluate/prepare.ts";
import type { Filter, PlanFile, Target } from "../../core/plans/plan.ts";
import { findPlan, shippedPlans } from "../../core/plans/shipped.ts";
import { tt012020 } from "../../core/scoring/tables/tt-01-2020.ts";
import { randomFrom } from "../fixtures/books/random.ts";

const rows = Number(process.argv[2] ?? 10_000);
const runs = 25;
const communes = Array.from({ length: 120 }, (_, at) => `Xã ${at + 1}`);
const sectors = ["agriculture", "trade", "transport", "industry", "construction", "other"];
const statuses = ["active", "active", "active", "active", "stopped", "dissolving", "dissolved"];
const ranks = ["good", "fair", "fair", "average", "weak", "unrated"];

const shipped = {
  ...findPlan("long-khanh-2024")!,
  pilot: findPlan("kon-tum-2021-2025")!.pilot,
  targets: shippedPlans().flatMap(({ targets }) => targets),
};
const own: PlanFile = { ...findPlan("ha-noi-2024")!, area: { province: [], district: [], commune: [] }, targets: ownTargets(130) };

console.log(`${rows} records; medians of ${runs} runs`);
for (const [name, make] of [
  ["one list, typed ranks", () => [list(0, rows)]],
  ["list of 80 %, groups, points by criterion", () => [list(0, rows * 0.8), groups(rows * 0.2), points(rows * 0.8)]],
] as const) {
  const tables = make();
  for (const [title, plan] of [
    [`the four shipped plans (${shipped.targets.length} targets)`, shipped],
    [`a plan of ${own.targets.length} quantified targets, each with its own filter`, own],
  ] as const) {
    const fresh = (): Book => ({ file: "b", tables: [...tables] });
    const asOf = "2024-11-30";
    const cold = median(fresh, (book) => evaluatePlan(plan, book, { asOf }));
    const columns = median(fresh, (book) => prepareBook(book, { table: tt012020, asOf }));
    const prepared = (): Book => {
      const book = fresh();
      prepareBook(book, { table: tt012020, asOf });
      return book;
    };
    const first = median(prepared, (book) => evaluatePlan(plan, book, { asOf }));
    const book = fresh();
    const again = median(
      () => book,
      () => evaluatePlan(plan, book, { asOf }),
    );
    console.log(
      `  ${name}; ${title}:\n    columns made once after reading ${ms(columns)}; first evaluation then ${ms(first)}, without them ${ms(cold)}; again ${ms(again)}`,
    );
  }
}

/** The median time of a run, each on what `make` made outside of the time. */
function median(make: () => Book, run: (book: Book) => unknown): number {
  run(make());
  const times = Array.from({ length: runs }, () => {
    const book = make();
    const start = performance.now();
    run(book);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function table(name: string, kind: Table["kind"], values: readonly Values[]): Table {
  const records = values.map(
    (own, at): EntityRecord => ({ row: at + 2, kind: kind === "groups" ? "group" : null, values: own, inherited: {} }),
  );
  return plainTable({ sheet: name, kind, records });
}

function list(from: number, count: number): Table {
  const random = randomFrom("targets");
  const values = Array.from({ length: count }, (_, at): Values => {
    const founded = `${random.whole(1998, 2024)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
    return {
      name: `HTX Số ${from + at}`,
      code: String(3_600_000_000 + at),
      certificateDate: random.chance(0.05) ? founded.slice(0, 4) : founded,
      commune: random.pick(communes),
      sector: random.pick(sectors),
      status: random.pick(statuses),
      statusDate: random.chance(0.2) ? "2024-06-01" : null,
      dissolvedOn: random.chance(0.05) ? "2024-03-04" : null,
      rank: random.chance(0.9) ? random.pick(ranks) : null,
      "members.total": random.whole(7, 400),
      "members.new": random.whole(0, 12),
      "workers.total": random.whole(2, 80),
      "managers.total": random.whole(2, 7),
      "managers.university": random.whole(0, 2),
      "director.trained": random.chance(0.6),
      "revenue.total": random.whole(100, 9000) * 1_000_000,
      "profit.beforeTax": random.whole(-100, 900) * 1_000_000,
      "income.worker": random.whole(30, 90) * 1_000_000,
      congressDate: random.chance(0.8) ? "2024-03-20" : null,
      convertedFromGroup: random.chance(0.1),
      "flag.vietgap": random.chance(0.2),
      "flag.ocop": random.chance(0.2),
    };
  });
  return table("HTX", "cooperatives", values);
}

function groups(count: number): Table {
  const random = randomFrom("groups");
  const values = Array.from(
    { length: count },
    (_, at): Values => ({
      name: `THT Số ${at}`,
      foundedOn: `${random.whole(2010, 2024)}-${two(random.whole(1, 12))}-10`,
      commune: random.pick(communes),
      "members.total": random.whole(2, 60),
    }),
  );
  return table("THT", "groups", values);
}

function points(count: number): Table {
  const random = randomFrom("points");
  const values = Array.from({ length: count }, (_, at) => {
    const own: Record<string, string | number> = { name: `HTX Số ${at}`, code: String(3_600_000_000 + at), ratingYear: 2024 };
    for (let criterion = 1; criterion <= 9; criterion++) own[`points.${criterion}`] = random.whole(1, 4);
    for (let criterion = 10; criterion <= 15; criterion++) own[`points.${criterion}`] = random.whole(1, 6);
    return own as Values;
  });
  return table("Điểm", "points", values);
}

/** Targets of every measure, each with a filter of its own. */
function ownTargets(count: number): Target[] {
  const [sample] = findPlan("ha-noi-2024")!.targets;
  return Array.from({ length: count }, (_, at): Target => {
    const filter: Filter = { kind: ["cooperative"], sector: [sectors[at % 6]!], commune: communes.slice(at % 100, (at % 100) + 15) };
    const common = { ...sample!, id: `X-${at}`, readings: [], for: filter };
    switch (at % 6) {
      case 0:
        return { ...common, for: { ...filter, event: "founded" } };
      case 1:
        return { ...common, measure: "share", unit: "%", value: 60, numerator: { rank: ["good", "fair"] }, denominator: { rated: true } };
      case 2:
        return { ...common, measure: "mean", unit: "VND", value: 2_000_000_000, field: "revenue.total" };
      case 3:
        return { ...common, measure: "sum", value: 5000, field: "members.total", stock: true };
      case 4:
        return { ...common, for: { ...filter, status: ["active"], where: [{ field: "members.total", is: ">=", value: at }] }, stock: true };
      default:
        return {
          ...common,
          measure: "share",
          unit: "%",
          value: 30,
          numerator: { where: [{ field: "flag.ocop", is: "true" }] },
          denominator: { status: ["active"] },
        };
    }
  });
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
