import type { JSX } from "preact";
import { Icon, type IconName } from "../../../ui/parts/icon.tsx";
import { HelpFor } from "../help/help-for.tsx";
import { compare, fill, preview, readPage } from "../state/job.ts";
import { messages } from "../state/language.ts";
import { hostKind } from "../state/page.ts";
import { prepared } from "../state/source.ts";
import { beginTeaching, teaching } from "../state/teach.ts";
import { busy, stop, work } from "../state/work.ts";

/** The buttons that do something on the page, and how far it has come. */
export function Actions(): JSX.Element {
  const { actions: texts } = messages.value;
  const refused = hostKind.value === "alike";
  const idle = !busy.value && !refused;
  const ready = idle && prepared.value !== null;
  return (
    <section class="actions" aria-label={texts.section}>
      {work.value !== null && (
        <div class="progress">
          <span class="progress-label" aria-live="polite">
            {work.value.label()}
          </span>
          <progress aria-label={work.value.label()} max={1} {...(work.value.fraction === null ? {} : { value: work.value.fraction })} />
        </div>
      )}
      <div class="action-row">
        <Action icon="eye" label={texts.preview} enabled={ready} onPress={preview} />
        <Action icon="edit" label={texts.fill} look="primary" enabled={ready} onPress={fill} />
        <Action icon="compare" label={texts.compare} enabled={ready} onPress={compare} />
        <Action icon="read" label={texts.read} enabled={idle} onPress={readPage} />
        <Action icon="teach" label={texts.teach} enabled={idle && !teaching.value} onPress={beginTeaching} />
        <button type="button" class="button" disabled={!busy.value} onClick={stop}>
          <Icon name="stop" />
          {texts.stop}
        </button>
      </div>
      <div class="part-head">
        <p class="small quiet">{prepared.value === null ? texts.noRecord : texts.neverSends}</p>
        <HelpFor topic="actions" />
      </div>
    </section>
  );
}

type ActionProps = { icon: IconName; label: string; look?: string; enabled: boolean; onPress: () => Promise<void> };

function Action({ icon, label, look = "", enabled, onPress }: ActionProps): JSX.Element {
  return (
    <button type="button" class={`button ${look}`} disabled={!enabled} onClick={() => void onPress()}>
      <Icon name={icon} />
      {label}
    </button>
  );
}
