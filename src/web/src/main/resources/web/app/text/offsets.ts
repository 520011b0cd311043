import type {Place} from '../api/types';

/** One paragraph of a body: where it begins, in code points, and its text. */
export interface Paragraph {
  start: number;
  end: number;
  text: string;
}

/** The paragraphs of a body. Offsets of the API count code points; those of the DOM, UTF-16. */
export function paragraphs(body: string): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  for (const part of body.split(/(\n{2,})/)) {
    const length = codePoints(part);
    if (!part.startsWith('\n\n') && part) found.push({start, end: start + length, text: part});
    start += length;
  }
  return found;
}

export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Where in a string of UTF-16 a number of code points ends. */
export function toUnits(text: string, points: number): number {
  let units = 0;
  for (const character of text) {
    if (points-- <= 0) break;
    units += character.length;
  }
  return units;
}

/** A part of a place that lies in one paragraph: offsets in its text, in UTF-16. */
export interface Piece {
  paragraph: number;
  from: number;
  to: number;
}

/** The parts of a place, paragraph by paragraph. */
export function pieces(all: Paragraph[], place: Place): Piece[] {
  const found: Piece[] = [];
  all.forEach(({start, end, text}, paragraph) => {
    if (place.start < end && place.end > start) {
      const from = toUnits(text, Math.max(0, place.start - start));
      const to = toUnits(text, Math.min(end, place.end) - start);
      if (to > from) found.push({paragraph, from, to});
    }
  });
  return found;
}

/** The sentence around a place, without the blanks at its ends. */
export function sentenceAround(all: Paragraph[], place: Place, language?: string): Place | null {
  const paragraph = all.find(({start, end}) => place.start >= start && place.start < end);
  if (!paragraph) return null;
  const at = toUnits(paragraph.text, place.start - paragraph.start);
  for (const {segment, index} of segments(paragraph.text, language)) {
    if (at >= index && at < index + segment.length) {
      const start = paragraph.start + codePoints(paragraph.text.slice(0, index));
      return {start, end: start + codePoints(segment.trimEnd())};
    }
  }
  return null;
}

function segments(text: string, language?: string): Intl.Segments {
  try {
    return new Intl.Segmenter(language, {granularity: 'sentence'}).segment(text);
  } catch {
    return new Intl.Segmenter(undefined, {granularity: 'sentence'}).segment(text);
  }
}
