import { parseArgs } from "node:util";
import { isIsoDate } from "../../core/model/dates.ts";
import { type Command, type OptionName, optionDefinitions, type Request, UsageError } from "./command.ts";
import { alignRows } from "./text-table.ts";

/** What was typed after the name of a command, or "help". Throws `UsageError` for anything the command does not take. */
export function parseCommand(command: Command, argv: readonly string[]): Request | "help" {
  const options = Object.fromEntries(
    command.options.map((name) => [name, { type: optionDefinitions[name].value === null ? ("boolean" as const) : ("string" as const) }]),
  );
  const { values, positionals } = parse(command, argv, { ...options, help: { type: "boolean", short: "h" } });
  if (values.help === true) return "help";
  const needsFiles = command.alone === undefined || values[command.alone] === undefined || positionals.length > 0;
  if (needsFiles && positionals.length !== command.files) throw new UsageError(filesMessage(command, positionals));
  const given = command.options.filter((name) => values[name] !== undefined && values[name] !== false);
  return { files: positionals, options: new Map(given.map((name) => [name, String(values[name])])) };
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const options = command.options.map((name) => {
    const { value, help } = optionDefinitions[name];
    return [`  --${name}${value === null ? "" : ` ${value}`}`, help];
  });
  return [
    `${command.summary[0]!.toUpperCase()}${command.summary.slice(1)}.`,
    "",
    `Cách dùng: so-htx ${command.name} ${command.usage}`.trimEnd().concat(" [tuỳ chọn]"),
    "",
    ...alignRows([...options, ["  --help", "in phần trợ giúp này"]]),
    ...(command.help.length === 0 ? [] : ["", ...command.help]),
    "",
  ].join("\n");
}

/** The day that counts as today: `--as-of`, else the day of this machine. Throws `UsageError` for a day that does not exist. */
export function asOfDay({ options }: Request): string {
  const given = options.get("as-of");
  if (given === undefined) return today();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || !isIsoDate(given)) {
    throw new UsageError(`Ngày “${given}” của --as-of không đúng: hãy ghi NĂM-THÁNG-NGÀY, ví dụ 2024-12-31.`);
  }
  return given;
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

type ParseOptions = { [name: string]: { type: "boolean" | "string"; short?: string } };
type Parsed = { readonly values: { readonly [name: string]: unknown }; readonly positionals: readonly string[] };

function parse(command: Command, argv: readonly string[], options: ParseOptions): Parsed {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const option = /-{1,2}[\p{L}\d-]+/u.exec(String(message))?.[0] ?? "";
    const help = `gõ so-htx ${command.name} --help để xem cách dùng`;
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new UsageError(`Lệnh ${command.name} không có tuỳ chọn “${option}”: ${help}.`);
    const switched = command.options.find((name: OptionName) => `--${name}` === option && optionDefinitions[name].value === null);
    const problem = switched === undefined ? "thiếu giá trị phía sau" : "không nhận giá trị";
    throw new UsageError(`Tuỳ chọn “${option}” ${problem}: ${help}.`);
  }
}

function filesMessage(command: Command, given: readonly string[]): string {
  const usage = `cách dùng là so-htx ${command.name} ${command.usage}`.trimEnd();
  return given.length < command.files ? `Thiếu tên tệp: ${usage}.` : `Thừa “${given[command.files]}”: ${usage}.`;
}
