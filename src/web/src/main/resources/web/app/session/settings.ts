/** How this deployment signs its editors in. Without an issuer they paste a token. */
export interface Settings {
  issuer?: string;
  client?: string;
  scope?: string;
}

let fetched: Promise<Settings> | undefined;

/** The settings, which are fetched once. Where there are none, a token can still be pasted. */
export function settings(): Promise<Settings> {
  fetched ??= fetch('/config.json')
    .then((response) => (response.ok ? response.json() : {}))
    .catch(() => ({}));
  return fetched;
}
