import {html} from 'lit';
import type {ExtractionView} from '../api/types';
import {ask} from './dialog';

/** What is said of an article when it is stored. */
export interface Details {
  headline?: string;
  publisher?: string;
  published?: string;
}

/** Asks where and when a text was published; what the text itself says is filled in. */
export function askDetails({article}: ExtractionView): Promise<Details | undefined> {
  const found: Details = {
    headline: article.headline,
    publisher: article.publisher?.name,
    published: article.published?.slice(0, 10),
  };
  return ask<Details>('Save as article', (close) => {
    const save = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = new FormData(event.currentTarget as HTMLFormElement);
      const given: Details = {};
      for (const name of ['headline', 'publisher', 'published'] as const) {
        const value = String(form.get(name)).trim();
        // What the text says itself is left to it: it may say more, such as the time of day.
        if (value && value !== found[name]) given[name] = value;
      }
      close(given);
    };
    return html`<form class="details" @submit=${save}>
      <label>Publisher <input name="publisher" maxlength="200" .value=${found.publisher ?? ''} /></label>
      <label>Headline <input name="headline" maxlength="500" .value=${found.headline ?? ''} /></label>
      <label
        >Published <input name="published" type="date" .value=${found.published ?? ''}
      /></label>
      <p class="row"><button class="main">Save</button></p>
    </form>`;
  });
}
