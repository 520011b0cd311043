import {html} from 'lit';
import type {Article, Missed, Place} from '../api/types';
import {ask} from '../parts/dialog';
import type {Picked} from '../parts/speaker-picker';
import {focusPicker, speakersOf} from './speaker-dialog';
import '../parts/speaker-picker';

/**
 * Asks who said words that the machine has missed, and for the words where none are selected.
 *
 * @param place what is selected in the body, or null
 * @param article the article, whose speakers are offered
 */
export function askMissed(place: Place | null, article: Article): Promise<Missed | undefined> {
  const body = article.body ?? '';
  const words = place ? Array.from(body).slice(place.start, place.end).join('') : '';
  const asked = ask<Missed>(
    'A quotation that is missing',
    (close, draw) => {
      const exact = () =>
        document.querySelector<HTMLTextAreaElement>('#missed-words')?.value.trim() ?? '';
      const answer = (speaker: Missed['speaker']) => {
        // Words that were selected are told by their place: they may occur more than once.
        if (place && exact() === words.trim()) close({...place, speaker});
        else if (isIn(body, exact())) close({exact: exact(), speaker});
        else draw();
      };
      const typed = document.querySelector('#missed-words') ? exact() : words.trim();
      return html`
        <label for="missed-words">Its words, as they are in the text</label>
        <textarea
          id="missed-words"
          rows="3"
          dir="auto"
          aria-describedby="missed-hint"
          .value=${words}
          @input=${draw}
        ></textarea>
        <p id="missed-hint" class="quiet" role="status">
          ${typed && !isIn(body, typed)
            ? html`<strong>These words are not in the text.</strong>`
            : 'Select them in the text before you press m, or type them here.'}
        </p>
        <speaker-picker
          label="Who said them"
          takesNew
          .suggested=${speakersOf(article.quotes ?? [])}
          @pick=${(event: CustomEvent<Picked>) => {
            const {id, name} = event.detail;
            answer(id ? {id} : {name});
          }}
        ></speaker-picker>
        <p class="row">
          <button type="button" @click=${() => answer(null)}>The text does not say who</button>
        </p>
      `;
    },
    'is-roomy',
  );
  if (words) focusPicker();
  else document.getElementById('missed-words')?.focus();
  return asked;
}

const isIn = (body: string, words: string) => words !== '' && body.includes(words);
