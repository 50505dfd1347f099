import { rankLabels } from "../../core/model/ranks.ts";
import { formatPoints } from "../../core/scoring/format.ts";
import { entityJson, headingOf, scoreHeadJson, scoreResultJson } from "../../core/scoring/result-json.ts";
import { type BookScore, scoreBook } from "../../core/scoring/score.ts";
import type { Command } from "./command.ts";
import { loadTable, openRequest } from "./input.ts";
import { jsonPieces } from "./json-pieces.ts";
import { asOfDay } from "./options.ts";
import { outPath, writeCopy } from "./out-file.ts";
import type { Output } from "./output.ts";
import { tableLines } from "./text-table.ts";

/** Lists points, rank and size class of every cooperative. */
export const scoreCommand: Command = {
  name: "score",
  summary: "chấm điểm, xếp loại và phân quy mô từng hợp tác xã, kèm lý do",
  usage: "FILE",
  files: 1,
  options: ["json", "sheet", "as-of", "table", "map", "out", "force"],
  help: ["--out ghi một bản sao của sổ có thêm trang điểm và trang tóm tắt.", "Lý do của từng điểm có trong --json và trong bản sao."],
  run: async (request, output) => {
    const asOf = asOfDay(request);
    const out = await outPath(request);
    const table = await loadTable(request);
    const opened = await openRequest(request, output);
    output.progress("Đang chấm điểm…");
    const score = scoreBook(opened.book, { asOf, table });
    if (out !== null) await writeCopy(out, opened, { book: opened.book, asOf, check: null, score }, output);
    if (request.options.has("json")) {
      await output.pieces(jsonPieces({ ...scoreHeadJson(score), results: scoreResultJson(score) }, 2));
      await output.text("\n");
    } else await output.pieces(lines(score, output));
    return 0;
  },
};

function* lines(score: BookScore, output: Output): Generator<string> {
  yield `${output.paint("bold", headingOf(score))}\n`;
  const header = ["Trang", "Dòng", "Tên", "Điểm", "Xếp loại", "Vì sao"];
  const rows = score.results.map((entity) => {
    const { because, explanation } = entityJson(score, entity);
    const points = entity.total === null ? "" : formatPoints(entity.total);
    return [entity.sheet, String(entity.row), entity.name, points, rankLabels[entity.rank].vi, because ?? explanation];
  });
  for (const line of tableLines([header, ...rows], 44)) yield `  ${line}\n`;
  const { rated, good, fair, average, weak, unrated, incomplete } = score.summary;
  yield `${rated} được xếp loại: ${good} tốt, ${fair} khá, ${average} trung bình, ${weak} yếu; ${unrated} không xếp loại, ${incomplete} chưa đủ điểm.\n`;
}
