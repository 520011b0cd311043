import {html, nothing} from 'lit';
import type {Quote} from '../api/types';
import {ask} from '../parts/dialog';
import {speakerOf} from '../parts/quote-facts';
import {instant} from '../text/format';
import {reviewed, type Conflict} from './queue';

const WORDS: Record<Quote['review'], string> = {
  machine: 'Not reviewed',
  confirmed: 'Confirmed',
  corrected: 'Corrected',
  rejected: 'Rejected',
};

/** Shows both versions side by side, and asks which is to be. */
export async function askConflict({mine, theirs}: Conflict): Promise<'mine' | 'theirs'> {
  const answer = await ask<'mine' | 'theirs'>(
    'Somebody else was faster',
    (close) => html`
      <blockquote class="asked" dir="auto">${theirs.text}</blockquote>
      <div class="versions">
        <section>
          <h3>Yours</h3>
          ${version({...reviewed(theirs, mine), reviewedBy: undefined, reviewedAt: undefined})}
          <button type="button" @click=${() => close('mine')}>Put mine over theirs</button>
        </section>
        <section>
          <h3>Theirs</h3>
          ${version(theirs)}
          <button type="button" class="main" autofocus @click=${() => close('theirs')}>
            Leave theirs
          </button>
        </section>
      </div>
    `,
    'is-wide',
  );
  // Whoever closes the dialog has changed nothing.
  return answer ?? 'theirs';
}

function version(quote: Quote): unknown {
  return html`<dl class="facts">
    <div>
      <dt>Review</dt>
      <dd>${WORDS[quote.review]}</dd>
    </div>
    <div>
      <dt>Speaker</dt>
      <dd>${speakerOf(quote)}</dd>
    </div>
    ${quote.reviewedBy
      ? html`<div>
          <dt>By</dt>
          <dd dir="auto">
            ${quote.reviewedBy}${quote.reviewedAt ? html`, ${instant(quote.reviewedAt)}` : nothing}
          </dd>
        </div>`
      : nothing}
  </dl>`;
}
