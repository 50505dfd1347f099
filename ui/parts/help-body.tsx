import { h, type JSX } from "preact";
import type { HelpTopic } from "../look/help.ts";
import { type Picture, shapesOf } from "../look/picture.ts";
import "../look/help.css";
import "../look/picture.css";

type Props<Mark extends string> = {
  topic: HelpTopic<Mark>;
  picture: Picture;
  texts: { readonly read?: string; readonly marks: string; readonly when: string };
  /** The element of the titles: a heading where the outline of the page has room for it. */
  title: "h3" | "p";
  drawMark: (mark: Mark) => JSX.Element;
};

/** What help says of one view: what it answers, how to read it, its marks, what to do when. */
export function HelpBody<Mark extends string>({ topic, picture, texts, title, drawMark }: Props<Mark>): JSX.Element {
  const titled = (text: string): JSX.Element => h(title, { class: "help-title" }, text);
  return (
    <>
      <p class="help-answers">{topic.answers}</p>
      <section>
        {texts.read !== undefined && titled(texts.read)}
        <svg class="picture" viewBox={`-4 0 ${picture.width + 4} ${picture.height}`} aria-hidden="true">
          {shapesOf(picture).map(({ tag, attributes, text }, at) => h(tag, { ...attributes, key: at }, text))}
        </svg>
        <ol class="help-read">
          {topic.read.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      {topic.marks.length > 0 && (
        <section>
          {titled(texts.marks)}
          <ul class="help-marks">
            {topic.marks.map(({ mark, text }) => (
              <li key={text}>
                {drawMark(mark)}
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        {titled(texts.when)}
        <dl class="help-when">
          {topic.when.map(({ when, do: deed }) => (
            <div key={when}>
              <dt>{when}</dt>
              <dd>{deed}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
