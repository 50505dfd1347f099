import type { JSX } from "preact";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { language, messages } from "../../state/language.ts";
import { choice } from "../../state/plan.ts";
import { workbook } from "../../state/workbook.ts";
import type { SupportOverview } from "../../worker/support-protocol.ts";

/** The register of the book: its sum, and what is wrong at which cell. */
export function RegisterPart({ made }: { made: SupportOverview }): JSX.Element {
  const m = messages.value.support;
  const { register } = made;
  if (register === null)
    return (
      <EmptyState icon="sheet" title={m.noRegister}>
        <p class="quiet">{workbook.value === null ? m.noRegisterHelp : m.noRegisterInBook}</p>
      </EmptyState>
    );
  return (
    <div class="support-body">
      <p>{m.registerSum(formatNumber(register.rows), register.amount)}</p>
      {register.problems.length === 0 && (
        <p class="support-state met">
          <Icon name="good" /> {m.registerGood}
        </p>
      )}
      <ul class="support-list">
        {register.problems.map(({ cell, severity, message }) => (
          <li key={`${cell} ${message.vi}`} class="support-line">
            <p>
              <span class={`badge ${severity}`}>{m.severities[severity]}</span> <b>{cell}</b>
            </p>
            <p class="small">{message[language.value]}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What every body owes by the plan in use, with the plan's words. */
export function TaskPart({ made }: { made: SupportOverview }): JSX.Element {
  const m = messages.value.support;
  if (choice.value === null)
    return (
      <EmptyState icon="info" title={m.noPlan}>
        <p class="quiet">{m.noPlanHelp}</p>
      </EmptyState>
    );
  if (made.tasks.length === 0) return <p class="quiet support-none">{m.noTasks}</p>;
  const bodies = [...new Set(made.tasks.map(({ bodies: [first = ""] }) => first))];
  return (
    <div class="support-body">
      {bodies.map((body) => (
        <section key={body}>
          <h3 lang="vi">{body}</h3>
          <ul class="support-list">
            {made.tasks
              .filter(({ bodies: [first = ""] }) => first === body)
              .map((task) => (
                <li key={task.id} class="support-line">
                  <p>
                    <b {...tongueOf(task.text)}>{task.text}</b>
                  </p>
                  <p class="small">
                    <span class={`support-task ${task.state}`}>{m.tasks[task.state]}</span> · {m.section(task.section, task.when)}
                  </p>
                  <p class="small">{task.because}</p>
                  <p class="quiet small">
                    {m.quote}: <span lang="vi">“{task.quote}”</span>
                  </p>
                  {task.bodies.length > 1 && (
                    <p class="quiet small">
                      {m.with}: <span lang="vi">{task.bodies.slice(1).join("; ")}</span>
                    </p>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
