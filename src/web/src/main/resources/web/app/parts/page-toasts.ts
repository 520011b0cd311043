import {html, nothing} from 'lit';
import {PageElement} from './page-element';

export interface Toast {
  text: string;
  /** What can be done about it. */
  action?: {label: string; run: () => void};
  isProblem?: boolean;
}

const TOAST = 'verbatim-toast';
const SHOWN_FOR = 8000;

/** Says in passing what has happened. */
export function say(toast: Toast): void {
  dispatchEvent(new CustomEvent(TOAST, {detail: toast}));
}

/** What has happened, newest last, for a few seconds each. */
export class PageToasts extends PageElement {
  #toasts: Toast[] = [];

  readonly #add = (event: Event): void => {
    const toast = (event as CustomEvent<Toast>).detail;
    this.#toasts = [...this.#toasts.slice(-2), toast];
    this.requestUpdate();
    setTimeout(() => this.#drop(toast), SHOWN_FOR);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(TOAST, this.#add);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(TOAST, this.#add);
  }

  protected override render(): unknown {
    return html`<div class="toasts" role="status">
      ${this.#toasts.map(
        (toast) => html`<p class="toast ${toast.isProblem ? 'is-problem' : ''}">
          <span dir="auto">${toast.text}</span>
          ${toast.action
            ? html`<button type="button" @click=${() => this.#act(toast)}>
                ${toast.action.label}
              </button>`
            : nothing}
        </p>`,
      )}
    </div>`;
  }

  #act(toast: Toast): void {
    this.#drop(toast);
    toast.action?.run();
  }

  #drop(toast: Toast): void {
    this.#toasts = this.#toasts.filter((other) => other !== toast);
    this.requestUpdate();
  }
}

customElements.define('page-toasts', PageToasts);
