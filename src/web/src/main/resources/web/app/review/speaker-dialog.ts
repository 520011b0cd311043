import {html} from 'lit';
import {ask} from '../parts/dialog';
import type {Picked} from '../parts/speaker-picker';
import type {Quote} from '../api/types';
import {speakerOf} from '../parts/quote-facts';
import '../parts/speaker-picker';

/**
 * Asks who said it. Resolves with a speaker, with null for nobody, or with nothing.
 *
 * @param others the quotations of the same article, whose speakers are offered first
 */
export function askSpeaker(quote: Quote, others: Quote[]): Promise<Picked | null | undefined> {
  const asked = ask<Picked | null>(
    'Who said it?',
    (close) => html`
      <blockquote class="asked" dir="auto">${quote.text}</blockquote>
      <p class="quiet">Now: ${speakerOf(quote)}</p>
      <speaker-picker
        label="Speaker"
        takesNew
        .suggested=${speakersOf(others, quote.speaker)}
        @pick=${(event: CustomEvent<Picked>) => close(event.detail)}
      ></speaker-picker>
      <p class="quiet">Type the beginning of any part of the name. Enter takes the first.</p>
      <p class="row">
        <button type="button" @click=${() => close(null)}>The text does not say who</button>
      </p>
    `,
    'is-roomy',
  );
  focusPicker();
  return asked;
}

/** Who else speaks in the article, each once. */
export function speakersOf(others: Quote[], now: Quote['speaker'] = null): Picked[] {
  const named = new Map<string, Picked>();
  for (const {speaker} of others) {
    if (speaker?.id && speaker.id !== now?.id) {
      named.set(speaker.id, {id: speaker.id, name: speaker.name});
    }
  }
  return [...named.values()];
}

/** The field of a dialog is drawn a turn later than the dialog. */
export function focusPicker(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('dialog speaker-picker')?.focus());
}
