import {html, nothing} from 'lit';
import {questionMark} from '../api/http';
import type {FoundPage} from '../api/types';
import {language, monthOf, number} from '../text/format';
import {PageElement} from './page-element';

interface Choice {
  id?: string;
  name?: string;
  month?: string;
  count: number;
}

/** Each facet with its heading and the parameter that narrows down to one of its values. */
const FACETS: Array<[string, string]> = [
  ['speaker', 'Speaker'],
  ['publisher', 'Publisher'],
  ['language', 'Language'],
  ['month', 'Month'],
];
const MOST = 10;

/** Ways to narrow a search down, each a link. */
export class SearchFacets extends PageElement {
  static override properties = {facets: {attribute: false}, query: {attribute: false}};

  declare facets: FoundPage['facets'];
  declare query: URLSearchParams;

  protected override render(): unknown {
    const facets: Partial<Record<string, Choice[]>> = {...this.facets};
    const shown = FACETS.filter(([name]) => facets[name]?.length);
    if (!shown.length) return nothing;
    return html`<aside class="facets" aria-label="Narrow down">
      ${shown.map(
        ([name, title]) => html`<section>
          <h2>${title}</h2>
          <ul>
            ${facets[name]!.slice(0, MOST).map(
              (choice) => html`<li>
                <a href=${this.#narrowed(name, choice)} dir="auto">${nameOf(name, choice)}</a>
                <small>${number(choice.count)}</small>
              </li>`,
            )}
          </ul>
        </section>`,
      )}
    </aside>`;
  }

  #narrowed(name: string, choice: Choice): string {
    const query = new URLSearchParams(this.query);
    if (choice.month) {
      const [year, month] = choice.month.split('-').map(Number);
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      query.set('from', `${choice.month}-01`);
      query.set('to', `${choice.month}-${last}`);
    } else {
      query.set(name, choice.id ?? '');
    }
    return `/search${questionMark(query)}`;
  }
}

function nameOf(facet: string, {id, name, month}: Choice): string {
  if (month) return monthOf(month);
  return name ?? (facet === 'language' ? language(id ?? '') : (id ?? ''));
}

customElements.define('search-facets', SearchFacets);
