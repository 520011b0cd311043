import {html, render} from 'lit';

type Close<T> = (answer?: T) => void;

let shown = 0;

/**
 * Asks in a dialog of the platform. The content is drawn once more whenever it calls `draw`.
 * Resolves with the answer, or with nothing when the dialog was closed.
 */
export function ask<T = void>(
  title: string,
  content: (close: Close<T>, draw: () => void) => unknown,
  className = '',
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    const id = `dialog-${++shown}`;
    dialog.className = className;
    dialog.setAttribute('aria-labelledby', id);
    let answer: T | undefined;
    const close: Close<T> = (given) => {
      answer = given;
      dialog.close();
    };
    const draw = () =>
      render(
        html`<header class="dialog-head">
            <h2 id=${id}>${title}</h2>
            <button type="button" class="plain" aria-label="Close" @click=${() => close()}>
              ✕
            </button>
          </header>
          ${content(close, draw)}`,
        dialog,
      );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    // A click beside the dialog is one on its backdrop.
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    draw();
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Whether a dialog is open: keys of the screen below then mean nothing. */
export const isAsking = (): boolean => document.querySelector('dialog[open]') !== null;
