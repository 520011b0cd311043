/** A screen and what its address says. */
export interface Route {
  screen: string;
  params: string[];
  query: URLSearchParams;
  /** Whether the reader came by the back or forward button. */
  isReturn: boolean;
}

/** Each screen with the form of its addresses; the groups are its parameters. */
const SCREENS: Array<[RegExp, string]> = [
  [/^\/$/, 'newest'],
  [/^\/articles\/([^/]+)(?:\/quotes\/([^/]+))?$/, 'article'],
  [/^\/quotes\/([^/]+)$/, 'quote'],
  [/^\/speakers\/([^/]+)$/, 'speaker'],
  [/^\/search$/, 'search'],
  [/^\/trends$/, 'trends'],
  [/^\/try$/, 'try'],
  [/^\/review(?:\/([^/]+))?$/, 'review'],
  [/^\/sign-in$/, 'sign-in'],
];

const NAVIGATED = 'verbatim-navigated';

let returning = false;

export function route(address: URL | Location = location): Route {
  const path = address.pathname.replace(/(.)\/$/, '$1');
  for (const [form, screen] of SCREENS) {
    const found = form.exec(path);
    if (found) {
      const params = found.slice(1).map((part) => (part ? decode(part) : ''));
      return {screen, params, query: new URLSearchParams(address.search), isReturn: returning};
    }
  }
  return {screen: 'missing', params: [], query: new URLSearchParams(), isReturn: returning};
}

export function navigate(to: string, {replace = false} = {}): void {
  returning = false;
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  dispatchEvent(new Event(NAVIGATED));
}

/** Tells of every change of the address, and takes over links to screens. */
export function follow(changed: () => void): void {
  addEventListener(NAVIGATED, changed);
  addEventListener('popstate', () => {
    returning = true;
    changed();
  });
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    const to = new URL(link.href);
    if (route(to).screen === 'missing') return;
    event.preventDefault();
    navigate(to.pathname + to.search);
  });
}

export const addressOf = {
  article: (id: string) => `/articles/${encodeURIComponent(id)}`,
  quote: (article: string, id: string) =>
    `/articles/${encodeURIComponent(article)}/quotes/${encodeURIComponent(id)}`,
  speaker: (id: string) => `/speakers/${encodeURIComponent(id)}`,
  publisher: (id: string) => `/?publisher=${encodeURIComponent(id)}`,
};

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
