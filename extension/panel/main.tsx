import "../../ui/look/tokens.css";
import "../../ui/look/base.css";
import "../../ui/look/controls.css";
import "./styles/panel.css";
import { render } from "preact";
import { followFaults } from "../../ui/faults.ts";
import { App } from "./app.tsx";
import { takeDrops, takePastes } from "./incoming.ts";
import { followDossier } from "./state/dossier.ts";
import { restoreLanguage } from "./state/language.ts";
import { followOffers } from "./state/offer.ts";
import { followPage } from "./state/page.ts";
import { restorePortals } from "./state/portals.ts";
import { restoreSource } from "./state/source.ts";
import { followWhereabouts } from "./state/whereabouts.ts";
import { followWishes } from "./state/wishes.ts";
import { report, showState } from "./state/work.ts";

const root = document.getElementById("app");
if (root !== null) {
  await Promise.all([restoreLanguage(), restorePortals()]);
  await Promise.all([followPage(), restoreSource()]);
  await followOffers();
  followDossier();
  followWhereabouts();
  takeDrops();
  takePastes();
  root.replaceChildren();
  render(<App />, root);
  showState();
  followFaults(report);
  await followWishes();
}
