import { makeOutput, oneLine } from "./output.ts";
import { messageOf, runProgram } from "./program.ts";

process.on("uncaughtException", (error) => {
  process.stderr.write(`${oneLine(messageOf(error, process.argv[2] ?? ""))}\n`);
  process.exit(2);
});
process.exitCode = await runProgram(process.argv.slice(2), makeOutput(process));
