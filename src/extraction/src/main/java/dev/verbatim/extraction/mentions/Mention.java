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

  /** The first token of the name itself, without titles; {@code first} for other phrases. */
  public final int start;

  /** The last token of the name itself, without letters after it; {@code last} for others. */
  public final int end;

  /** Whether it only says something about the phrase that it is part of ("Keelmark" manager). */
  public boolean modifier;

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

  Mention(
      int index,
      MentionType type,
      int first,
      int nameStart,
      int last,
      NameReader.Parts parts,
      Document document) {
    this.index = index;
    this.type = type;
    this.first = first;
    this.nameStart = nameStart;
    this.last = last;
    boolean name = type == MentionType.NAME;
    start = name ? parts.start() : first;
    end = name ? parts.end() : last;
    head = parts == null ? last : name ? parts.end() : parts.office();
    this.sentence = document.sentences.of(head);
    this.paragraph = document.sentences.paragraphOf(head);
    this.key = document.tokens.hash(head);
  }

  /** Whether it is a pronoun. */
  public boolean isPronoun() {
    return type == MentionType.PRONOUN;
  }
}
