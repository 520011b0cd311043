import type {Place} from '../api/types';
import {pieces, type Paragraph} from './offsets';

/** The names that style sheets know the highlights by (`::highlight(…)`). */
export type HighlightName =
  | 'quotation'
  | 'quotation-over'
  | 'quotation-active'
  | 'mention'
  | 'sentence'
  | 'missed';

const NAMES: HighlightName[] = [
  'sentence',
  'quotation',
  'quotation-over',
  'quotation-active',
  'mention',
  'missed',
];

/** The ranges of a place in elements that each hold one paragraph as one text. */
export function rangesOf(all: Paragraph[], elements: Element[], place: Place): Range[] {
  return pieces(all, place).flatMap(({paragraph, from, to}) => {
    const text = elements[paragraph]?.firstChild;
    if (!text) return [];
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return [range];
  });
}

/** Lights ranges under a name; later names lie over earlier ones. */
export function light(name: HighlightName, ranges: Range[]): void {
  // Without the API the text stands plain, with its notes beside it.
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = NAMES.indexOf(name);
  CSS.highlights.set(name, highlight);
}

export function darken(): void {
  NAMES.forEach((name) => light(name, []));
}

/** The text and offset under a point of the window. */
export function caretAt(x: number, y: number): {node: Node; offset: number} | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && {node: position.offsetNode, offset: position.offset};
  }
  const range = (document as Document).caretRangeFromPoint?.(x, y);
  return range ? {node: range.startContainer, offset: range.startOffset} : null;
}
