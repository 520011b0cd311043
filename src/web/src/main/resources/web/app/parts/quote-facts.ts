import {html, nothing, svg} from 'lit';
import type {Quote} from '../api/types';
import {addressOf} from '../router';
import {date, percent} from '../text/format';

type Said = Pick<Quote, 'speaker' | 'confidence'> & Partial<Quote>;

/** Who said it: a link where the speaker is known across articles, words where they are not. */
export function speakerOf(quote: Said, className = 'speaker'): unknown {
  const {speaker} = quote;
  if (!speaker) return html`<span class="${className} is-nobody">The text does not say who</span>`;
  return speaker.id
    ? html`<a class=${className} href=${addressOf.speaker(speaker.id)} dir="auto"
        >${speaker.name}</a
      >`
    : html`<span class="${className} is-unnamed" dir="auto">${speaker.name}</span>`;
}

const REVIEWS: Record<Quote['review'], string> = {
  machine: '',
  confirmed: 'Confirmed by an editor',
  corrected: 'Corrected by an editor',
  rejected: 'Rejected by an editor',
};

/** How sure it is that words and speaker are right, or what an editor said of them. */
export function sureness(quote: Said): unknown {
  if (quote.review && quote.review !== 'machine') {
    return html`<span class="review is-${quote.review}">${REVIEWS[quote.review]}</span>`;
  }
  const {confidence} = quote;
  const degree = confidence >= 0.9 ? 'high' : confidence >= 0.6 ? 'fair' : 'low';
  return html`<span
    class="sureness is-${degree}"
    title="Words and speaker are right with this probability"
  >
    <svg viewBox="0 0 40 6" width="40" height="6" aria-hidden="true">
      <rect class="rail" width="40" height="6" rx="3" />
      ${svg`<rect class="fill" width=${40 * confidence} height="6" rx="3" />`}
    </svg>
    ${percent(confidence)} sure
  </span>`;
}

/** Where it was quoted, and when it was said. */
export function sourceOf(quote: Quote): unknown {
  const {article, saidOn} = quote;
  const when = saidOn ?? article?.published;
  return html`
    ${article?.publisher ? html`<cite dir="auto">${article.publisher.name}</cite>` : nothing}
    ${when ? html`<time datetime=${when}>${date(when)}</time>` : nothing}
    ${quote.via ? html`<span dir="auto">via ${quote.via}</span>` : nothing}
  `;
}
