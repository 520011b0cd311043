import type {Trends} from '../api/types';

/** How often one speaker was quoted, interval by interval. */
export interface Row {
  id: string;
  name: string;
  total: number;
  counts: number[];
}

const MOST_ROWS = 20;

/** A row for each speaker, the most quoted first. */
export function rowsOf(intervals: Trends['intervals']): Row[] {
  const rows = new Map<string, Row>();
  intervals.forEach(({speakers}, index) => {
    for (const {id, name, count} of speakers) {
      const row = rows.get(id) ?? {id, name: name ?? id, total: 0, counts: []};
      row.total += count;
      row.counts[index] = count;
      rows.set(id, row);
    }
  });
  return [...rows.values()]
    .map((row) => ({...row, counts: intervals.map((_, index) => row.counts[index] ?? 0)}))
    .sort((a, b) => b.total - a.total || a.name.localeCompare(b.name))
    .slice(0, MOST_ROWS);
}
