import type { JSX } from "preact";
import type { Figure } from "../../../../core/reports/figure.ts";
import { type Piece, pieceText } from "../../../../core/reports/piece.ts";
import type { Block, Pieces, Report } from "../../../../core/reports/report.ts";
import { language } from "../../state/language.ts";
import type { ReportOverview } from "../../worker/report-protocol.ts";
import { evidence, texts } from "./state.ts";

/** The report as it will be printed. A number is a button that shows what it rests on. */
export function ReportPreview({ report }: { report: ReportOverview["report"] }): JSX.Element {
  const t = texts.value;
  return (
    <section class="report-preview">
      <h3>{t.preview}</h3>
      <p class="quiet small">
        {t.marked} {t.askEvidence}
      </p>
      <article class="report-page" lang="vi">
        <ReportHead frame={report.frame} />
        {report.blocks.map((block, at) => (
          <BlockView key={at} block={block} />
        ))}
        <ReportTail frame={report.frame} />
      </article>
    </section>
  );
}

type Framed = { frame: Report["frame"] };

/** Everything above the text: whose report, where and when, what it is called, to whom. */
function ReportHead({ frame }: Framed): JSX.Element {
  const { above, body, number, placeAndDate, title, subject, recipients } = frame;
  return (
    <>
      <div class="report-head">
        <div>
          {above.map((line, at) => (
            <p key={at}>
              <Line pieces={line} />
            </p>
          ))}
          {body.map((line, at) => (
            <p key={at}>
              <b>
                <Line pieces={line} />
              </b>
            </p>
          ))}
          <p>
            <Line pieces={number} />
          </p>
        </div>
        <div>
          <p>
            <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
          </p>
          <p>
            <b>Độc lập - Tự do - Hạnh phúc</b>
          </p>
          <p>
            <i>
              <Line pieces={placeAndDate} />
            </i>
          </p>
        </div>
      </div>
      <p class="report-title">
        <b>
          <Line pieces={title} />
        </b>
        <br />
        <b>
          <Line pieces={subject} />
        </b>
      </p>
      <p class="report-title">
        Kính gửi:{" "}
        {recipients.map((line, at) => (
          <span key={at}>
            {at > 0 && "; "}
            <Line pieces={line} />
          </span>
        ))}
      </p>
    </>
  );
}

function ReportTail({ frame: { receivers, signature } }: Framed): JSX.Element {
  return (
    <div class="report-head report-tail">
      <div class="small">
        <b>
          <i>Nơi nhận:</i>
        </b>
        {receivers.map((line, at) => (
          <p key={at}>
            - <Line pieces={line} />
          </p>
        ))}
      </div>
      <div>
        {signature.map((line) => (
          <p key={line}>
            <b>{line}</b>
          </p>
        ))}
      </div>
    </div>
  );
}

function BlockView({ block }: { block: Block }): JSX.Element {
  switch (block.kind) {
    case "heading":
      return (
        <p class={`report-heading level-${block.level}`}>
          {block.number}
          {block.level === 1 ? <br /> : block.level === 4 ? ") " : ". "}
          <Line pieces={block.text} />
        </p>
      );
    case "paragraph":
      return (
        <p class="report-text">
          <Line pieces={block.pieces} />
        </p>
      );
    case "item":
      return (
        <p class="report-text">
          - <Line pieces={block.pieces} />
        </p>
      );
    case "todo":
      return (
        <p class="report-text">
          <mark>… ({block.hint})</mark>
        </p>
      );
    case "table":
      return <TableView block={block} />;
    case "chart":
      return <ChartView block={block} />;
  }
}

function TableView({ block }: { block: Extract<Block, { kind: "table" }> }): JSX.Element {
  return (
    <div class="report-table">
      <table>
        <caption>
          <Line pieces={block.caption} />
        </caption>
        <thead>
          <tr>
            {block.columns.map(({ header, width }, at) => (
              <th key={at} scope="col" style={{ width: `${width}%` }}>
                <Line pieces={header} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, place) => (
            <tr key={place} class={block.strong.includes(place) ? "strong" : undefined}>
              {row.map((pieces, at) => (
                <td key={at} class={block.columns[at]?.align}>
                  <Line pieces={pieces} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChartView({ block }: { block: Extract<Block, { kind: "chart" }> }): JSX.Element {
  const most = Math.max(1, ...block.bars.map(({ value }) => value ?? 0));
  return (
    <figure class="report-chart">
      <figcaption>
        <Line pieces={block.title} />
      </figcaption>
      <dl>
        {block.bars.map((bar) => (
          <div key={bar.id}>
            <dt>{bar.label.vi}</dt>
            <dd>
              <span class="report-bar" style={{ inlineSize: `${((bar.value ?? 0) / most) * 80}%` }} />
              <FigureButton figure={bar} text={String(bar.value ?? "…")} spoken={String(bar.value ?? "…")} marked={false} />
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

function Line({ pieces }: { pieces: Pieces }): JSX.Element {
  return (
    <>
      {pieces.map((piece, at) => (
        <PieceView key={at} piece={piece} />
      ))}
    </>
  );
}

function PieceView({ piece }: { piece: Piece }): JSX.Element {
  const { text, marked } = pieceText(piece);
  if (piece.kind === "figure")
    return <FigureButton figure={piece.figure} text={text} spoken={pieceText(piece, language.value).text} marked={marked} />;
  return marked ? <mark>{text}</mark> : <span>{text}</span>;
}

type FigureProps = { figure: Figure; text: string; spoken: string; marked: boolean };

/** The number is of the report, what the button does is said in the language of the pane. */
function FigureButton({ figure, text, spoken, marked }: FigureProps): JSX.Element {
  return (
    <button
      type="button"
      class={marked ? "report-number marked" : "report-number"}
      lang={language.value}
      aria-label={`${spoken}: ${texts.value.evidenceOf(figure.label[language.value])}`}
      onClick={() => {
        evidence.value = figure;
      }}
    >
      <span lang="vi">{text}</span>
    </button>
  );
}
