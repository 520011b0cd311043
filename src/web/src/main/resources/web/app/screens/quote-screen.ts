import {api} from '../api/api';
import type {Quote} from '../api/types';
import {Load} from '../parts/load';
import {addressOf, navigate} from '../router';
import {Screen} from './screen';

/** The short address of a quotation, which leads to it in its article. */
export class QuoteScreen extends Screen {
  #quote = new Load<Quote>(this);

  override get heading(): string {
    return 'Quotation';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const [id] = this.route.params;
    void this.#quote.run(async (signal) => {
      const {data} = await api.quote(id, signal);
      navigate(addressOf.quote(data.articleId, data.id), {replace: true});
      return data;
    });
  }

  protected override render(): unknown {
    return this.#quote.show(() => '');
  }
}

customElements.define('quote-screen', QuoteScreen);
