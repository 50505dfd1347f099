/**
 * How long a list of all cooperatives of a country takes: opened, understood, checked and scored, beside the bare reading of the file by SheetJS.
 * Run: npx tsx test/bench/country.ts [--times N] [--rows N] [--columns N]
 */
import { countryRuns } from "./support/country.ts";

const bar = 1.5;
const rows = numberOption("--rows", 35_041);
const columns = numberOption("--columns", 60);
const { bare, whole, size } = await countryRuns(numberOption("--times", 5), rows, columns);
console.log(`${rows} rows × ${columns} columns, ${megabytes(size)} MB`);
console.log(`A  XLSX.read alone                  ${seconds(bare.wall)} s  ${megabytes(bare.rss)} MB`);
console.log(`B  open + read + check + score      ${seconds(whole.wall)} s  ${megabytes(whole.rss)} MB`);
for (const [name, time] of Object.entries(whole.stages)) console.log(`   ${name.padEnd(10)} ${seconds(time)} s`);
console.log(`B saw ${JSON.stringify(whole.seen)}`);
const [wallRatio, rssRatio] = [whole.wall / bare.wall, whole.rss / bare.rss];
console.log(
  `B / A: time ${wallRatio.toFixed(2)}, memory ${rssRatio.toFixed(2)} (bar ${bar}) ${wallRatio <= bar && rssRatio <= bar ? "held" : "MISSED"}`,
);
if (wallRatio > bar || rssRatio > bar) process.exitCode = 1;

function numberOption(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
