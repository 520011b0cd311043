package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.document.Document;

/**
 * A phrase of the reporter's that names or describes someone or something that could speak.
 *
 * <p>Places are indexes of tokens. The phrase reaches from {@code first} to {@code last}; its
 * {@code head} is the word that the rest belongs to.
 */
public final class Mention {
  /** Position among the mentions of the article. */
  public final int index;

  /** What sort of phrase it is. */
  public final MentionType type;

  /** The first token. */
  public final int first;

  /** The last token. */
  public final int last;

  /** The token of the head word. */
  public final int head;

  /** The sentence of the head. */
  public final int sentence;

  /** The paragraph of the head. */
  public final int paragraph;

  /** Where a name proper begins after titles and modifiers; {@code first} for other phrases. */
  public final int nameStart;

  /** What it has in common with other mentions of the same one: its surname or head word. */
  public final int key;

  /** The word by which the mention's kind of context is told apart in learning. */
  public int typeCode;

  /** The cue word after it that it seems to be the subject of. */
  public CueLink after = CueLink.NONE;

  /** The cue word before it that it seems to be the subject of. */
  public CueLink before = CueLink.NONE;

  /** Whether a possessive ending follows. */
  public boolean possessive;

  /** Whether its sentence begins with it. */
  public boolean startsSentence;

  /** Hashes of the tokens around the phrase. */
  public int left;

  /** The classes of the two tokens after it, as one number. */
  public int right;

  Mention(int index, MentionType type, int first, int nameStart, int last, Document document) {
    this.index = index;
    this.type = type;
    this.first = first;
    this.nameStart = nameStart;
    this.last = last;
    this.head = last;
    this.sentence = document.sentences.of(head);
    this.paragraph = document.sentences.paragraphOf(head);
    this.key = document.tokens.hash(head);
  }

  /** Whether it is a pronoun. */
  public boolean isPronoun() {
    return type == MentionType.PRONOUN;
  }
}
