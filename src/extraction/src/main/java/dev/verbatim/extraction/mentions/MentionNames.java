package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.PersonNames;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.language.Titles;
import dev.verbatim.extraction.learned.Lexicon;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;

/** Reads a mention's name: its words without title, article and possessive ending, and its kind. */
public final class MentionNames {

  /** Words of a person's name at most. */
  private static final int LONGEST_PERSON = 4;

  private static final int SURELY_MALE = 180;
  private static final int SURELY_FEMALE = 75;

  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final Titles titles;
  private final PersonNames personNames;
  private final Document document;
  private final TokenSequence tokens;
  private final Lexicon lexicon;

  /** Names of one article; the lexicon helps to tell men from women. */
  public MentionNames(Analysis analysis) {
    this(analysis.document, analysis.lexicon);
  }

  /** Names of one text, without a lexicon. */
  public MentionNames(Document document) {
    this(document, null);
  }

  private MentionNames(Document document, Lexicon lexicon) {
    this.grammar = document.language.grammar;
    this.nouns = document.language.nouns;
    this.titles = document.language.titles;
    this.personNames = document.language.personNames;
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = document.tokens;
  }

  /** The name; an office keeps its owner: "Norvania's Defence Ministry". */
  public String name(Mention m) {
    int start = m.start;
    boolean owned =
        start > m.first + 1
            && start == m.nameStart
            && Tokenizer.isPossessive(tokens.hash(start - 1))
            && nouns.inOrganisationNames.contains(tokens.hash(m.last));
    int owner = m.first;
    while (owned && owner < start && grammar.determiners.contains(tokens.hash(owner))) {
      owner++;
    }
    return words(owned && tokens.isCapitalised(owner) ? owner : start, m.end);
  }

  /** Words joined as they are in the text, line breaks as spaces, without a nickname in marks. */
  public String words(int first, int last) {
    StringBuilder joined = new StringBuilder();
    for (int i = first; i <= last; i++) {
      if (document.quoted(i) >= 0) {
        continue;
      }
      if (i > first && tokens.spaceBefore(i) && joined.length() > 0) {
        joined.append(' ');
      }
      joined.append(document.body, tokens.start(i), tokens.end(i));
    }
    return joined.toString();
  }

  /** How many words the name has. */
  public int length(Mention m) {
    int length = 0;
    for (int i = m.start; i <= m.end; i++) {
      length += document.quoted(i) < 0 ? 1 : 0;
    }
    return length;
  }

  /** 1 for a man, -1 for a woman, 0 when neither title nor first name tells. */
  public int gender(Mention m) {
    int titled = titleGender(m);
    return titled != 0 ? titled : gender(m.start);
  }

  /** What a first name tells, by itself or by what was learned about it. */
  private int gender(int firstName) {
    int hash = tokens.hash(firstName);
    int gender = personNames.gender(hash);
    if (gender != 0 || lexicon == null) {
      return gender;
    }
    int male = lexicon.rateOf(hash, Lexicon.MALE);
    return male == 0 ? 0 : male >= SURELY_MALE ? 1 : male <= SURELY_FEMALE ? -1 : 0;
  }

  /** 2 after a title of a man, -2 after one of a woman, else 0. */
  public int titleGender(Mention m) {
    for (int i = m.first; i < m.last; i++) {
      if (titles.male.contains(tokens.hash(i))) {
        return 2;
      }
      if (titles.female.contains(tokens.hash(i))) {
        return -2;
      }
    }
    return 0;
  }

  /** Whether a title is before the name. */
  public boolean hasTitle(Mention m) {
    return !m.modifier && (m.start > m.nameStart || m.start > m.first && isTitleBefore(m));
  }

  private boolean isTitleBefore(Mention m) {
    return titles.titles.contains(tokens.hash(m.start - 1));
  }

  /** What sort of entity the name is for, as far as its words tell. */
  public EntityType kind(Mention m) {
    int length = length(m);
    if (hasTitle(m) && length <= LONGEST_PERSON) {
      return EntityType.PERSON;
    }
    boolean given = personNames.gender(tokens.hash(m.start)) != 0;
    if (isOrganisation(m) && !(given && length == 2 && nouns.surnamesToo.contains(m.key))) {
      return EntityType.ORGANIZATION;
    }
    if (nouns.inPlaceNames.contains(m.key)) {
      return EntityType.PLACE;
    }
    if (given && length > 1 || length <= LONGEST_PERSON && hasParticle(m)) {
      return EntityType.PERSON;
    }
    if (length == 1 && isAllCapitals(m.end)) {
      return EntityType.ORGANIZATION;
    }
    return length == 2 && !hasArticle(m) ? EntityType.PERSON : EntityType.UNKNOWN;
  }

  private boolean isOrganisation(Mention m) {
    for (int i = m.start; i <= m.end; i++) {
      boolean joined = nouns.organisationJoiners.contains(tokens.hash(i + 1)) && i < m.end;
      if (nouns.isInOrganisationName(tokens.hash(i))
          || joined && nouns.organisationHeads.contains(tokens.hash(i))) {
        return true;
      }
    }
    return m.end > m.start && isAllCapitals(m.end) && !isAllCapitals(m.start);
  }

  private boolean hasParticle(Mention m) {
    for (int i = m.start; i < m.end; i++) {
      if (personNames.particles.contains(tokens.hash(i)) && !tokens.isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "the" is before the name. */
  public boolean hasArticle(Mention m) {
    return m.start > 0 && tokens.hash(m.start - 1) == grammar.the
        || tokens.hash(m.first) == grammar.the
        || m.first > 0 && tokens.hash(m.first - 1) == grammar.the;
  }

  /** Whether the name is one word of capital letters: "CMX". */
  public boolean isAcronym(Mention m) {
    return m.start == m.end && isAllCapitals(m.end);
  }

  private boolean isAllCapitals(int token) {
    String word = tokens.string(token);
    return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
  }
}
