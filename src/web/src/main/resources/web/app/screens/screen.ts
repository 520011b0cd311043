import type {Route} from '../router';
import {PageElement} from '../parts/page-element';

/** The base of all screens: what its address says, and the title of the document. */
export abstract class Screen extends PageElement {
  static override properties = {route: {attribute: false}};

  declare route: Route;

  /** What the screen shows, for the title. */
  abstract get heading(): string;

  #title = '';

  protected override updated(): void {
    const {heading} = this;
    if (heading === this.#title) return;
    this.#title = heading;
    document.title = heading ? `${heading} · Verbatim` : 'Verbatim';
  }
}
