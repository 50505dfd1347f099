import type { ComponentChildren, JSX } from "preact";

/** Line drawings of 16 px; always beside a text or inside a control that has a name. */
const shapes = {
  open: (
    <path d="M2 4.500A1.500 1.500 0 0 1 3.500 3h2.700l1.500 1.500h4.800A1.500 1.500 0 0 1 14 6v5.500a1.500 1.500 0 0 1-1.500 1.500h-9A1.500 1.500 0 0 1 2 11.500z" />
  ),
  eye: (
    <>
      <path d="M1.500 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  fill: <path d="m3 13 .7-3L10.500 3.200a1.400 1.400 0 0 1 2 0l.3.3a1.400 1.400 0 0 1 0 2L6 12.300z" />,
  compare: <path d="M5 3v10M5 3 2.500 5.500M5 3l2.500 2.500M11 13V3M11 13l-2.500-2.500M11 13l2.500-2.500" />,
  read: <path d="M3 2.500h7l3 3v8H3zM5.500 8h5M5.500 10.500h5" />,
  teach: <path d="M8 2v3M8 11v3M2 8h3M11 8h3M8 6.500v3M6.500 8h3" />,
  stop: <path d="M4 4h8v8H4z" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  good: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.300 8.200 1.900 1.900 3.600-4" />
    </>
  ),
  bad: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.800v4M8 11v.4" />
    </>
  ),
  openState: <circle cx="8" cy="8" r="6" stroke-dasharray="2.500 2" />,
  warning: <path d="M8 2.200 14.300 13H1.700zM8 6.500v3M8 11.200v.3" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.300v4M8 4.800v.4" />
    </>
  ),
  lock: <path d="M4 7.500h8V13H4zM5.500 7.500V5.500a2.500 2.500 0 0 1 5 0v2" />,
  page: <path d="M2 3.500h12v9H2zM2 6h12" />,
} satisfies Record<string, ComponentChildren>;

export type IconName = keyof typeof shapes;

/** A drawing that says nothing by itself to a screen reader. */
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
