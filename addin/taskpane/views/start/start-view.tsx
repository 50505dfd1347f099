import type { JSX } from "preact";
import { FileButton } from "../../../../ui/parts/file-button.tsx";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { GuideOffer } from "../../guide/offer.tsx";
import { bookFiles } from "../../shell/head.tsx";
import { openBook } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { openSample } from "../../state/samples.ts";
import { NewBook } from "./new-book.tsx";
import "./start.css";

/** The first screen: where to put a book, what will happen, where the data stays. */
export function StartView(): JSX.Element {
  const m = messages.value.start;
  return (
    <div class="start">
      <GuideOffer text={messages.value.guide.onSample} start={messages.value.guide.startSample} />
      <div class="start-drop">
        <Icon name="sheet" />
        <h2>{m.title}</h2>
        <p class="quiet">{m.drop}</p>
        <FileButton
          label={messages.value.shell.chooseBook}
          accept={bookFiles}
          look="primary large"
          onFile={(file) => void openBook(file.name, file)}
        />
        <p class="quiet small">{m.formats}</p>
      </div>
      <ol class="start-steps" aria-label={m.stepsTitle}>
        {m.steps.map(({ title, text }, index) => (
          <li key={title}>
            <span class="start-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h3>{title}</h3>
              <p class="quiet">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <p class="start-privacy">
        <Icon name="lock" />
        <span>
          <b>{m.privacyTitle}</b> {m.privacy}
        </span>
      </p>
      <div class="start-samples">
        <span class="quiet">{m.noBook}</span>
        <button class="button" type="button" onClick={() => void openSample("gon")}>
          {m.sample}
        </button>
        <button class="button" type="button" onClick={() => void openSample("lon-xon")}>
          {m.messySample}
        </button>
      </div>
      <NewBook />
    </div>
  );
}
