import {html} from 'lit';
import {ask} from '../parts/dialog';
import type {Picked} from '../parts/speaker-picker';
import type {Quote} from '../api/types';
import '../parts/speaker-picker';

/** Asks who said it. Resolves with a speaker, with null for nobody, or with nothing. */
export function askSpeaker(quote: Quote): Promise<Picked | null | undefined> {
  const asked = ask<Picked | null>(
    'Who said it?',
    (close) => html`
      <blockquote class="asked" dir="auto">${quote.text}</blockquote>
      <speaker-picker
        label="Speaker"
        takesNew
        .value=${quote.speaker?.name ?? ''}
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

/** The field of a dialog is drawn a turn later than the dialog. */
export function focusPicker(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('dialog speaker-picker')?.focus());
}
