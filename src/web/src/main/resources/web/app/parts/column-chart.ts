import {html, nothing, svg} from 'lit';
import {count, monthOf, number} from '../text/format';
import {PageElement} from './page-element';

export interface Column {
  /** A date of the first day. */
  start: string;
  value: number;
}

const WIDTH = 640;
const HEIGHT = 120;
const HEAD = 24;
const FOOT = 28;
/** With more columns than this, their numbers would run into each other. */
const MOST_NUMBERS = 24;
const MOST = 120;

/** Columns over months: how often somebody was quoted. */
export class ColumnChart extends PageElement {
  static override properties = {columns: {attribute: false}, label: {type: String}};

  declare columns: Column[];
  declare label: string;

  protected override render(): unknown {
    const columns = everyMonth(this.columns);
    const top = Math.max(1, ...columns.map(({value}) => value));
    const step = WIDTH / columns.length;
    const width = Math.min(36, step * 0.72);
    const height = (value: number) => (HEIGHT * value) / top;
    return html`<figure class="chart">
      <svg
        viewBox="0 ${-HEAD} ${WIDTH} ${HEAD + HEIGHT + FOOT}"
        role="img"
        aria-label="${this.label}: ${columns
          .filter(({value}) => value > 0)
          .map(({start, value}) => `${monthOf(start)} ${value}`)
          .join(', ')}"
      >
        ${svg`<line class="axis" x1="0" x2=${WIDTH} y1=${HEIGHT} y2=${HEIGHT} />`}
        ${columns.map(
          ({start, value}, index) => svg`<rect
            class="column"
            x=${index * step + (step - width) / 2}
            y=${HEIGHT - height(value)}
            width=${width}
            height=${height(value)}
            rx="2"
          ><title>${monthOf(start)}: ${count(value, 'quotation')}</title></rect>`,
        )}
        ${columns.length > MOST_NUMBERS
          ? nothing
          : columns.map(({value}, index) =>
              value
                ? svg`<text x=${(index + 0.5) * step} y=${HEIGHT - height(value) - 4}
                    text-anchor="middle">${number(value)}</text>`
                : nothing,
            )}
        ${this.#ends(columns, step)}
      </svg>
    </figure>`;
  }

  /** The first and the last month in words; with one column, that one. */
  #ends(columns: Column[], step: number): unknown {
    const last = columns.length - 1;
    if (last < 0) return nothing;
    const text = (x: number, anchor: string, start: string) =>
      svg`<text x=${x} y=${HEIGHT + 20} text-anchor=${anchor}>${monthOf(start)}</text>`;
    return last === 0
      ? text(step / 2, 'middle', columns[0].start)
      : [text(0, 'start', columns[0].start), text(WIDTH, 'end', columns[last].start)];
  }
}

/** The months between, too: a gap says as much as a column. At least a year, so that one is slim. */
function everyMonth(columns: Column[]): Column[] {
  if (!columns.length) return [];
  const values = new Map(columns.map(({start, value}) => [start.slice(0, 7), value]));
  const months = [...values.keys()].sort();
  const first = index(months[0]);
  const last = index(months[months.length - 1]);
  const from = Math.max(Math.min(first, last - 11), last - MOST + 1);
  return Array.from({length: last - from + 1}, (_, step) => {
    const month = name(from + step);
    return {start: `${month}-01`, value: values.get(month) ?? 0};
  });
}

const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const name = (months: number) =>
  `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;

customElements.define('column-chart', ColumnChart);
