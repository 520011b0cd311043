import {html, nothing} from 'lit';
import {api} from '../api/api';
import type {PublisherView} from '../api/types';
import {addressOf} from '../router';
import {number} from '../text/format';
import {Load} from './load';
import {PageElement} from './page-element';
import {rowsOf, type Row} from './trend-rows';

const MOST = 8;

/** Who is quoted most, and who publishes: ways into what there is. */
export class FrontAside extends PageElement {
  #speakers = new Load<Row[]>(this);
  #publishers = new Load<PublisherView[]>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    const query = new URLSearchParams({interval: 'month', limit: String(MOST)});
    void this.#speakers.run(async (signal) => rowsOf((await api.trends(query, signal)).intervals));
    void this.#publishers.run(async (signal) => (await api.publishers(signal)).items);
  }

  /** What does not come is left out: the list beside it says what is wrong. */
  protected override render(): unknown {
    const speakers = (this.#speakers.value ?? []).slice(0, MOST);
    const publishers = [...(this.#publishers.value ?? [])]
      .sort((a, b) => b.articleCount - a.articleCount)
      .slice(0, MOST);
    if (!speakers.length && !publishers.length) return nothing;
    return html`<aside class="facets" aria-label="Speakers and publishers">
      ${speakers.length
        ? html`<section>
            <h2>Most quoted</h2>
            <ul>
              ${speakers.map(({id, name, total}) => entry(addressOf.speaker(id), name, total))}
            </ul>
            <p class="quiet"><a href="/trends">Over time</a></p>
          </section>`
        : nothing}
      ${publishers.length
        ? html`<section>
            <h2>Publishers</h2>
            <ul>
              ${publishers.map(({id, name, articleCount}) =>
                entry(addressOf.publisher(id), name, articleCount),
              )}
            </ul>
          </section>`
        : nothing}
    </aside>`;
  }
}

const entry = (address: string, name: string, count: number): unknown => html`<li>
  <a href=${address} dir="auto">${name}</a> <small>${number(count)}</small>
</li>`;

customElements.define('front-aside', FrontAside);
