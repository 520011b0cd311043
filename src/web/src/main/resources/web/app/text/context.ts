import type {Quote, Span} from '../api/types';
import {codePoints} from './offsets';

/** A part of the sentence around a quotation, and what it is. */
export interface Part {
  text: string;
  role: 'words' | 'speaker' | 'rest';
}

type Placed = Pick<Quote, 'context' | 'segments' | 'mention'>;

/** The sentence around a quotation in parts; empty where its words are not in it. */
export function contextOf({context, segments, mention}: Placed): Part[] {
  const before = context.indexOf(segments[0].exact);
  if (before < 0) return [];
  const points = Array.from(context);
  // Offsets count from the beginning of the article, the sentence begins here.
  const origin = segments[0].start - codePoints(context.slice(0, before));
  const isHere = ({start, end, exact}: Span) =>
    points.slice(start - origin, end - origin).join('') === exact;
  const roles = points.map((): Part['role'] => 'rest');
  if (mention && mention.start >= origin && isHere(mention)) {
    roles.fill('speaker', mention.start - origin, mention.end - origin);
  }
  for (const segment of segments.filter(isHere)) {
    roles.fill('words', segment.start - origin, segment.end - origin);
  }
  const parts: Part[] = [];
  points.forEach((point, index) => {
    const last = parts[parts.length - 1];
    if (last?.role === roles[index]) last.text += point;
    else parts.push({text: point, role: roles[index]});
  });
  return parts;
}
