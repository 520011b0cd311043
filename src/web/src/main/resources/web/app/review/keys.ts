import {html} from 'lit';
import {ask, isAsking} from '../parts/dialog';

/** A key of the review, and what it does. */
export interface Key {
  key: string;
  does: string;
}

export const KEYS: Key[] = [
  {key: 'j', does: 'Next quotation'},
  {key: 'k', does: 'Previous quotation'},
  {key: 'c', does: 'Confirm: words and speaker are right'},
  {key: 'x', does: 'Reject: this is no quotation'},
  {key: 's', does: 'Say who the speaker is'},
  {key: 'm', does: 'Mark a quotation that is missing'},
  {key: 'u', does: 'Undo the last change'},
  {key: 'h', does: 'History of this quotation'},
  {key: '?', does: 'This help'},
];

/** The key of a press that is meant for the screen, not for a field or a dialog. */
export function keyOf(event: KeyboardEvent): string | null {
  const {target} = event;
  const isTyping =
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null;
  if (isTyping || isAsking() || event.ctrlKey || event.metaKey || event.altKey) return null;
  return event.key;
}

export function showHelp(): Promise<void> {
  return ask(
    'Keys',
    () => html`<dl class="keys">
      ${KEYS.map(
        ({key, does}) => html`<div>
          <dt><kbd>${key}</kbd></dt>
          <dd>${does}</dd>
        </div>`,
      )}
    </dl>`,
  );
}
