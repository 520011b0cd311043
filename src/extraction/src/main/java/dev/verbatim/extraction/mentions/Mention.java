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

  public final MentionType type;
  public final int first;
  public final int last;
  public final int head;
  public final int sentence;
  public final int paragraph;

  /** Where a name proper begins after titles and modifiers; {@code first} for other phrases. */
  public final int nameStart;

  /** What it has in common with other mentions of the same one: its surname or head word. */
  public final int key;

  /** The word by which the mention's kind of context is told apart in learning. */
  public int typeCode;

  public CueLink after = CueLink.NONE;
  public CueLink before = CueLink.NONE;
  public boolean possessive;
  public boolean startsSentence;

  /** Hashes of the tokens around the phrase. */
  public int left;

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

  public boolean isPronoun() {
    return type == MentionType.PRONOUN;
  }
}
