import {html, nothing, svg} from 'lit';
import {api} from '../api/api';
import type {Trends} from '../api/types';
import {questionMark} from '../api/http';
import {Load, waiting} from '../parts/load';
import {filtersOf} from '../parts/quote-filters';
import {addressOf, navigate} from '../router';
import {count, date, monthOf, number} from '../text/format';
import {rowsOf, type Row} from '../parts/trend-rows';
import {Screen} from './screen';
import '../parts/quote-filters';

const INTERVALS = ['day', 'week', 'month'];
const CELL = 22;

/** Who is quoted most, and when. */
export class TrendsScreen extends Screen {
  #trends = new Load<Trends>(this);
  #asked = '';

  override get heading(): string {
    return 'Who is quoted most';
  }

  get #query(): URLSearchParams {
    const query = filtersOf(this.route.query);
    query.delete('speaker');
    query.set('interval', this.#interval);
    query.set('limit', '20');
    return query;
  }

  get #interval(): string {
    const given = this.route.query.get('interval') ?? '';
    return INTERVALS.includes(given) ? given : 'month';
  }

  protected override willUpdate(): void {
    const query = this.#query;
    if (query.toString() === this.#asked) return;
    this.#asked = query.toString();
    void this.#trends.run((signal) => api.trends(query, signal));
  }

  protected override render(): unknown {
    return html`
      <header class="opening">
        <h1 tabindex="-1">${this.heading}</h1>
      </header>
      <form class="fields">
        <label
          >By
          <select name="interval" @change=${this.#chosen}>
            ${INTERVALS.map(
              (one) => html`<option ?selected=${one === this.#interval}>${one}</option>`,
            )}
          </select>
        </label>
      </form>
      <quote-filters .query=${this.route.query} .without=${['speaker']}></quote-filters>
      ${this.#trends.show((trends) => this.#shown(trends), waiting(12))}
    `;
  }

  #shown(trends: Trends): unknown {
    const intervals = [...trends.intervals].sort((a, b) => a.start.localeCompare(b.start));
    const rows = rowsOf(intervals);
    if (!rows.length) return html`<p class="empty">Nobody was quoted here.</p>`;
    const most = rows[0].total;
    const highest = Math.max(...rows.flatMap(({counts}) => counts));
    const starts = intervals.map(({start}) => this.#named(start));
    return html`<table class="trends">
      <caption class="quiet">
        ${starts.length > 1 ? `${starts[0]} to ${starts[starts.length - 1]}` : starts[0]}.
        <span class="when">A larger dot is more quotations.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Speaker</th>
          <th scope="col">Quotations</th>
          <th scope="col" class="when">By ${this.#interval}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            <th scope="row"><a href=${addressOf.speaker(row.id)} dir="auto">${row.name}</a></th>
            <td>${bar(row.total, most)} ${number(row.total)}</td>
            <td class="when">${dots(row, highest, starts)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #named(start: string): string {
    return this.#interval === 'month' ? monthOf(start) : date(start);
  }

  readonly #chosen = (event: Event): void => {
    const query = new URLSearchParams(this.route.query);
    query.set('interval', (event.target as HTMLSelectElement).value);
    navigate(`/trends${questionMark(query)}`);
  };
}

const bar = (value: number, most: number): unknown => html`<svg
  class="bar"
  viewBox="0 0 100 10"
  preserveAspectRatio="none"
  aria-hidden="true"
>
  <rect width=${(100 * value) / most} height="10" rx="1.500" />
</svg>`;

function dots({name, counts}: Row, highest: number, starts: string[]): unknown {
  return html`<svg
    class="dots"
    viewBox="0 0 ${counts.length * CELL} ${CELL}"
    role="img"
    aria-label="${name}: ${counts
      .flatMap((value, index) => (value ? `${starts[index]} ${value}` : []))
      .join(', ')}"
  >
    ${svg`<line class="axis" x1="0" x2=${counts.length * CELL} y1=${CELL / 2} y2=${CELL / 2} />`}
    ${counts.map((value, index) =>
      value
        ? svg`<circle cx=${(index + 0.5) * CELL} cy=${CELL / 2}
            r=${2.5 + 6.5 * Math.sqrt(value / highest)}
            ><title>${starts[index]}: ${count(value, 'quotation')}</title></circle>`
        : nothing,
    )}
  </svg>`;
}

customElements.define('trends-screen', TrendsScreen);
