const KEY = 'verbatim.text';

/** The text that is being tried. It survives a reload, and is gone when the tab is closed. */
export const draft = {
  read: (): string => sessionStorage.getItem(KEY) ?? '',
  keep: (text: string): void => sessionStorage.setItem(KEY, text),
};
