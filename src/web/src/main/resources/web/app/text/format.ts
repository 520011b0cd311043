const day = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium'});
const minute = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});
const month = new Intl.DateTimeFormat(undefined, {month: 'short', year: 'numeric'});
const numbers = new Intl.NumberFormat();
const percents = new Intl.NumberFormat(undefined, {style: 'percent'});

/** A date of the API in the reader's way. A day without a time is the same day everywhere. */
export function date(value: string): string {
  return safely(day, value);
}

export function instant(value: string): string {
  return safely(value.length > 10 ? minute : day, value);
}

export function monthOf(value: string): string {
  return safely(month, value.length === 7 ? `${value}-01` : value);
}

export const number = (value: number): string => numbers.format(value);

/** Never more than it is: 0.996 is not all. */
export const percent = (value: number): string =>
  percents.format(Math.floor(value * 100) / 100);

/** "1 quotation", "12 quotations". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** The name of a language in the reader's own. */
export function language(tag: string): string {
  try {
    return new Intl.DisplayNames(undefined, {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function safely(format: Intl.DateTimeFormat, value: string): string {
  const [year, monthOfYear, dayOfMonth] = value.slice(0, 10).split('-').map(Number);
  const moment =
    value.length <= 10 ? new Date(year, monthOfYear - 1, dayOfMonth) : new Date(value);
  return Number.isNaN(moment.getTime()) ? value : format.format(moment);
}
