import {LitElement} from 'lit';

/**
 * The base of all components. They render into the document itself, not into shadow trees: style
 * sheets, labels, highlights of text and printing then work across components.
 */
export class PageElement extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }

  /** Tells whoever contains this component. */
  protected tell<T>(type: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(type, {detail, bubbles: true}));
  }
}
