import "../../ui/look/tokens.css";
import "../../ui/look/base.css";
import "../../ui/look/controls.css";
import "./options.css";
import { render } from "preact";
import { followFaults } from "../../ui/faults.ts";
import { restoreLanguage } from "../panel/state/language.ts";
import { restorePortals } from "../panel/state/portals.ts";
import { report, showState } from "../panel/state/work.ts";
import { OptionsPage } from "./options-page.tsx";
import { refreshHosts } from "./state.ts";

const root = document.getElementById("app");
if (root !== null) {
  await Promise.all([restoreLanguage(), restorePortals(), refreshHosts()]);
  root.replaceChildren();
  render(<OptionsPage />, root);
  showState();
  followFaults(report);
}
