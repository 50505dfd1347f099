import { render } from "preact";
import { followFaults } from "../../ui/faults.ts";
import type { WorkbookPort } from "../workbook/port.ts";
import { App } from "./shell/app.tsx";
import { openTabOf } from "./shell/tabs.ts";
import { restoreLanguage } from "./state/language.ts";
import { openLive } from "./state/live.ts";
import { report, showState } from "./state/work.ts";
import { workbook } from "./state/workbook.ts";

/** Shows the pane on the book that is open in Excel, at the view that the address names, and reads the book. */
export async function openPane(port: WorkbookPort): Promise<void> {
  await restoreLanguage();
  workbook.value = port;
  openTabOf(location.search);
  const root = document.getElementById("app");
  if (root === null) return;
  root.replaceChildren();
  render(<App />, root);
  const opened = openLive(port);
  showState();
  followFaults(report);
  await opened;
}
