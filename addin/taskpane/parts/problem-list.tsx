import type { JSX } from "preact";

/** What is wrong with something that was opened, said at once; nothing when all is well. */
export function ProblemList({ title, problems }: { title: string; problems: readonly string[] }): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <div class="plan-problems" role="alert">
      <h3>{title}</h3>
      <ul>
        {problems.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
