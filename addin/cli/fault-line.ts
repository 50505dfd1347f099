import { faultOf, faultReport } from "../../core/model/fault.ts";

/**
 * One line on an error that nobody foresaw: what it means for the person, then what may be told of it, free of anything of the book or of where
 * it lies. `root` is the address (`file://…/`) and `folder` the path of our own sources.
 */
export function faultLine(error: unknown, { command, version, root, folder }: FaultContext): string {
  const report = faultReport(faultOf(error, [root, folder]), {
    version,
    surface: "cli",
    host: `Node ${process.versions.node}, ${process.platform}`,
    step: command,
  });
  return `Sổ HTX gặp lỗi ngoài dự kiến nên chưa làm được gì. Hãy chép cả dòng này gửi người hỗ trợ (không có chữ nào của sổ): ${report.split("\n").join(" | ")}`;
}

export type FaultContext = { readonly command: string; readonly version: string; readonly root: string; readonly folder: string };
