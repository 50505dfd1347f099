/** What help says of one view, the same shape for every surface and language. */
export type HelpTopic<Mark extends string = string> = {
  readonly title: string;
  /** The question that the view answers, as a person would ask it. */
  readonly answers: string;
  /** How to read it: as many lines as the drawing has numbers, in their order. */
  readonly read: readonly string[];
  /** What its marks mean. */
  readonly marks: readonly { readonly mark: Mark; readonly text: string }[];
  /** What to do when something is the case. */
  readonly when: readonly { readonly when: string; readonly do: string }[];
};
