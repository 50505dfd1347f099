import "../../core/look/tokens.css";
import "../../core/look/base.css";
import "../../core/look/controls.css";
import "./styles/split.css";
import "./styles/shell.css";
import { render } from "preact";
import { App } from "./shell/app.tsx";
import { openTabOf } from "./shell/tabs.ts";
import { restoreLanguage } from "./state/language.ts";
import { openSampleOf } from "./state/samples.ts";
import { showState } from "./state/work.ts";

await restoreLanguage();
const root = document.getElementById("app");
if (root !== null) {
  openTabOf(location.search);
  root.replaceChildren();
  render(<App />, root);
  showState();
  await openSampleOf(location.search);
}
