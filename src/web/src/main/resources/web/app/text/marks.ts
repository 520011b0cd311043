/** A stretch of text, and whether the search has found it. */
export interface Stretch {
  text: string;
  isFound: boolean;
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/**
 * Reads a highlight of the search, which is escaped text with `<mark>` around what was found.
 * Nothing else in it is markup, and none of it becomes HTML here.
 */
export function stretches(highlight: string): Stretch[] {
  return highlight
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const isFound = part.startsWith('<mark>');
      return {text: unescape(isFound ? part.slice(6, -7) : part), isFound};
    });
}

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => ENTITIES[entity]);
}
