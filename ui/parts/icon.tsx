import type { ComponentChildren, JSX } from "preact";

/** Line drawings of 16 px; always beside a text or inside a control that has a name. */
const shapes = {
  open: <path d="M2 4.5A1.5 1.5 0 0 1 3.5 3h2.7l1.5 1.5h4.8A1.5 1.5 0 0 1 14 6v5.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.5z" />,
  save: <path d="M8 2v7.5M5 6.8l3 3 3-3M3 12.5h10" />,
  undo: <path d="M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3" />,
  again: <path d="M13 8a5 5 0 1 1-1.5-3.6M13 2.5V5.5H10" />,
  stop: <path d="M4 4h8v8H4z" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  back: <path d="M10 3 5 8l5 5" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  right: <path d="M6 3.5 10.5 8 6 12.5" />,
  edit: <path d="m3 13 .7-3L10.5 3.2a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2L6 12.3z" />,
  compare: <path d="M5 3v10M5 3 2.5 5.5M5 3l2.5 2.5M11 13V3M11 13l-2.5-2.5M11 13l2.5-2.5" />,
  read: <path d="M3 2.5h7l3 3v8H3zM5.5 8h5M5.5 10.5h5" />,
  teach: <path d="M8 2v3M8 11v3M2 8h3M11 8h3M8 6.5v3M6.5 8h3" />,
  eye: (
    <>
      <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  error: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.8v4M8 11v.4" />
    </>
  ),
  warning: <path d="M8 2.2 14.3 13H1.7zM8 6.5v3M8 11.2v.3" />,
  good: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.3 8.2 1.9 1.9 3.6-4" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.3v4M8 4.8v.4" />
    </>
  ),
  openState: <circle cx="8" cy="8" r="6" stroke-dasharray="2.5 2" />,
  hidden: <path d="M2.5 2.5l11 11M4.2 5.2C2.6 6.4 2 8 2 8s2 4 6 4c1 0 1.9-.3 2.7-.6M6.8 4.1C7.2 4 7.6 4 8 4c4 0 6 4 6 4s-.5 1.1-1.6 2.2" />,
  lock: <path d="M4 7.5h8V13H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2" />,
  page: <path d="M2 3.5h12v9H2zM2 6h12" />,
  sheet: <path d="M3 2.5h10v11H3zM3 6h10M6.5 6v7.5" />,
  sort: <path d="M5 3v10M5 13l-2-2M5 13l2-2M11 13V3M11 3 9 5M11 3l2 2" />,
} satisfies Record<string, ComponentChildren>;

export type IconName = keyof typeof shapes;

/** A drawing that says nothing by itself to a screen reader. `tone` is the class of its colour. */
export function Icon({ name, tone = "" }: { name: IconName; tone?: string }): JSX.Element {
  return (
    <svg
      class={`icon ${tone}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.25"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}
