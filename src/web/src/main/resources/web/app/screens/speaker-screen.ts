import {html, nothing} from 'lit';
import {api} from '../api/api';
import type {Speaker, Timeline} from '../api/types';
import {Load} from '../parts/load';
import {filtersOf} from '../parts/quote-filters';
import {cameAcross, mergeSpeaker, mergedInto} from '../review/merge-dialog';
import {addressOf, navigate, type Route} from '../router';
import {session} from '../session/session';
import {count, date} from '../text/format';
import {Screen} from './screen';
import '../parts/column-chart';
import '../parts/quote-filters';
import '../parts/quote-list';

/** A speaker: who that is, when they were quoted, and with what words. */
export class SpeakerScreen extends Screen {
  #speaker = new Load<Speaker>(this);
  #timeline = new Load<Timeline>(this);
  #id = '';

  override get heading(): string {
    return this.#speaker.value?.name ?? 'Speaker';
  }

  protected override willUpdate(): void {
    const [id] = this.route.params;
    if (id !== this.#id) this.#open(id);
  }

  #open(id: string): void {
    this.#id = id;
    this.#speaker.forget();
    this.#timeline.forget();
    void this.#speaker.run(async (signal) => {
      const {data} = await api.speaker(id, signal);
      // A merged speaker is answered by the one whom it was merged into.
      if (data.id !== id) {
        this.#id = data.id;
        cameAcross(id, data.id);
        navigate(addressOf.speaker(data.id), {replace: true});
      }
      return data;
    });
    void this.#timeline.run((signal) => api.timeline(id, 'month', signal));
  }

  protected override render(): unknown {
    return this.#speaker.show((speaker) => this.#shown(speaker));
  }

  #shown(speaker: Speaker): unknown {
    const {query, isReturn} = this.route as Route;
    const filters = filtersOf(query);
    filters.delete('speaker');
    return html`
      <header class="opening">
        <p class="source">${speaker.kind === 'unknown' ? 'speaker' : speaker.kind}</p>
        <h1 tabindex="-1" dir="auto">${speaker.name}</h1>
        ${speaker.description
          ? html`<p class="lead" dir="auto">${speaker.description}</p>`
          : nothing}
        ${this.#facts(speaker)}
      </header>
      <section class="timeline" aria-labelledby="timeline">
        <h2 id="timeline">Quoted over time</h2>
        ${this.#timeline.show(
          ({intervals}) => html`<column-chart
            label="Quotations by month"
            .columns=${intervals.map(({start, count}) => ({start, value: count}))}
          ></column-chart>`,
        )}
      </section>
      <section aria-labelledby="words">
        <div class="section-head">
          <h2 id="words">In their words</h2>
          <a class="feed" href="/v1/feeds/quotes.atom?speaker=${speaker.id}">Feed</a>
        </div>
        <quote-filters
          .query=${query}
          .without=${['speaker']}
        ></quote-filters>
        <quote-list
          .name=${`/v1/speakers/${speaker.id}/quotes?${filters}`}
          .isReturn=${isReturn}
          .source=${(cursor: string | undefined, signal: AbortSignal) => {
            const page = new URLSearchParams(filters);
            if (cursor) page.set('cursor', cursor);
            return api.speakerQuotes(speaker.id, page, signal);
          }}
        ></quote-list>
      </section>
    `;
  }

  #facts(speaker: Speaker): unknown {
    const {aliases, sameAs, firstQuoted, lastQuoted} = speaker;
    return html`<dl class="facts">
      <div>
        <dt>Quoted</dt>
        <dd>${count(speaker.quoteCount, 'time')}</dd>
      </div>
      ${firstQuoted && lastQuoted
        ? html`<div>
            <dt>${firstQuoted === lastQuoted ? 'Quoted on' : 'Quoted between'}</dt>
            <dd>
              ${date(firstQuoted)}${firstQuoted === lastQuoted ? '' : ` and ${date(lastQuoted)}`}
            </dd>
          </div>`
        : nothing}
      ${aliases.length
        ? html`<div>
            <dt>Also called</dt>
            <dd dir="auto">${aliases.join(', ')}</dd>
          </div>`
        : nothing}
      ${sameAs.length
        ? html`<div>
            <dt>Elsewhere</dt>
            <dd class="row">${sameAs.map(elsewhere)}</dd>
          </div>`
        : nothing}
      ${session.may('quotes:review') ? this.#editing(speaker) : nothing}
    </dl>`;
  }

  #editing(speaker: Speaker): unknown {
    return html`<div>
      <dt>Edit</dt>
      <dd class="row">
        <button type="button" @click=${() => mergeSpeaker(speaker)}>
          Merge into another speaker…
        </button>
        ${mergedInto(speaker.id).map(
          (merge) => html`<button type="button" @click=${merge.takeBack}>
            Take back the merge of ${merge.name}
          </button>`,
        )}
      </dd>
    </div>`;
  }
}

function elsewhere(address: string): unknown {
  if (!/^https?:\/\//i.test(address)) return nothing;
  const host = new URL(address).hostname.replace(/^www\./, '');
  return html`<a href=${address} rel="noreferrer noopener"
    >${host === 'wikidata.org' ? 'Wikidata' : host}</a
  >`;
}

customElements.define('speaker-screen', SpeakerScreen);
