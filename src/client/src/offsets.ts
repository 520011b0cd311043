import type { Span } from "./types.js";

type Place = Pick<Span, "start" | "end">;

/**
 * A text in which places are counted in code points, as the API does. JavaScript counts UTF-16
 * units, and an emoji has two or more of them.
 */
export class CodePoints {
  readonly text: string;
  /** Where each code point begins in the string, and where the last one ends. */
  readonly #units: number[] = [0];

  constructor(text: string) {
    this.text = text;
    let unit = 0;
    for (const point of text) {
      unit += point.length;
      this.#units.push(unit);
    }
  }

  /** The number of code points. */
  get length(): number {
    return this.#units.length - 1;
  }

  /** The index in the string of a code point. A point behind the end is the end. */
  toUtf16(point: number): number {
    return this.#units[Math.min(Math.max(point, 0), this.length)] ?? 0;
  }

  /** The code point at an index of the string, such as that of a selection. */
  fromUtf16(unit: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.toUtf16(middle) <= unit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The words at a place. */
  slice(place: Place): string {
    return this.text.slice(this.toUtf16(place.start), this.toUtf16(place.end));
  }
}

/** A part of a body: the words of a quotation, or what is between two. */
export type Part<Q> = { text: string; quote?: Q };

/**
 * The body cut into parts, in order, so that a page can mark quotations without any HTML of its own.
 * Together the parts are the body. Where two quotations overlap, the first one has the words.
 */
export function partsOf<Q extends { segments: Place[] }>(body: string, quotes: Q[]): Part<Q>[] {
  const points = new CodePoints(body);
  const marks = quotes
    .flatMap((quote) => quote.segments.map((segment) => ({ ...segment, quote })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: Part<Q>[] = [];
  let done = 0;
  for (const { start, end, quote } of marks) {
    if (start >= done && end > start) {
      if (start > done) {
        parts.push({ text: points.slice({ start: done, end: start }) });
      }
      parts.push({ text: points.slice({ start, end }), quote });
      done = end;
    }
  }
  if (done < points.length) {
    parts.push({ text: points.slice({ start: done, end: points.length }) });
  }
  return parts;
}
