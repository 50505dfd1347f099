import "../../ui/look/tokens.css";
import "../../ui/look/base.css";
import "../../ui/look/controls.css";
import "./styles/split.css";
import "./styles/shell.css";
import { render } from "preact";
import { followFaults } from "../../ui/faults.ts";
import { App } from "./shell/app.tsx";
import { openTabOf } from "./shell/tabs.ts";
import { restoreLanguage } from "./state/language.ts";
import { openSampleOf } from "./state/samples.ts";
import { report, showState } from "./state/work.ts";

await restoreLanguage();
const root = document.getElementById("app");
if (root !== null) {
  openTabOf(location.search);
  root.replaceChildren();
  render(<App />, root);
  showState();
  followFaults(report);
  await openSampleOf(location.search);
}
