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

  /** The first token of the name proper. */
  public int start(Mention m) {
    int i = m.nameStart;
    while (i < m.last && titles.titles.contains(tokens.hash(i))) {
      i++;
    }
    if (i < m.last - 1 && tokens.hash(i) == grammar.of) {
      return afterOffice(i + 1, m.last);
    }
    while (i < m.last && (tokens.isCapitalised(i) && isTitlePhrase(i, m.last))) {
      i++;
    }
    boolean party = i < m.last - 1 && nouns.parties.contains(tokens.hash(i));
    if (party && personNames.gender(tokens.hash(i + 1)) != 0) {
      return i + 1;
    }
    return afterHouse(i, m.last);
  }

  /** Where a person's name begins after that of a firm or office: "Harrow Steel CEO Ann Lee". */
  private int afterHouse(int from, int last) {
    boolean house = nouns.inOrganisationNames.contains(tokens.hash(last));
    if (last - from < 2 || house || gender(from) != 0) {
      return from;
    }
    for (int i = from + 1; i < last; i++) {
      if (personNames.gender(tokens.hash(i)) != 0 && !tokens.is(i - 1, '&')) {
        return i;
      }
    }
    return from;
  }

  /** Where the name begins after "Secretary of": at a first name, else with the last two words. */
  private int afterOffice(int from, int last) {
    for (int i = from; i < last; i++) {
      if (personNames.gender(tokens.hash(i)) != 0) {
        return i;
      }
    }
    return Math.max(from, last - 1);
  }

  /** Whether a title still follows inside the run: "Secretary of State Hillary Clinton". */
  private boolean isTitlePhrase(int from, int last) {
    boolean office = !nouns.inOrganisationNames.contains(tokens.hash(last));
    for (int i = from; i < last - 1; i++) {
      int hash = tokens.hash(i);
      if (titles.titles.contains(hash) || office && titles.offices.contains(hash)) {
        return true;
      }
    }
    return false;
  }

  /** The name; an office keeps its owner: "Norvania's Defence Ministry". */
  public String name(Mention m) {
    int start = start(m);
    boolean owned =
        start > m.first + 1
            && start == m.nameStart
            && Tokenizer.isPossessive(tokens.hash(start - 1))
            && nouns.inOrganisationNames.contains(tokens.hash(m.last));
    int owner = m.first;
    while (owned && owner < start && grammar.determiners.contains(tokens.hash(owner))) {
      owner++;
    }
    return words(owned && tokens.isCapitalised(owner) ? owner : start, m.last);
  }

  /** Words joined as they are in the text, line breaks as spaces. */
  public String words(int first, int last) {
    StringBuilder joined = new StringBuilder();
    for (int i = first; i <= last; i++) {
      if (i > first && tokens.spaceBefore(i)) {
        joined.append(' ');
      }
      joined.append(document.body, tokens.start(i), tokens.end(i));
    }
    return joined.toString();
  }

  /** How many words the name has. */
  public int length(Mention m) {
    return m.last - start(m) + 1;
  }

  /** 1 for a man, -1 for a woman, 0 when neither title nor first name tells. */
  public int gender(Mention m) {
    int titled = titleGender(m);
    return titled != 0 ? titled : gender(start(m));
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
    return start(m) > m.nameStart || start(m) > m.first && isTitleBefore(m);
  }

  private boolean isTitleBefore(Mention m) {
    return titles.titles.contains(tokens.hash(start(m) - 1));
  }

  /** What sort of entity the name is for, as far as its words tell. */
  public EntityType kind(Mention m) {
    int start = start(m);
    if (hasTitle(m) && length(m) <= 3) {
      return EntityType.PERSON;
    }
    for (int i = start; i <= m.last; i++) {
      if (nouns.inOrganisationNames.contains(tokens.hash(i))) {
        return EntityType.ORGANIZATION;
      }
    }
    if (nouns.inPlaceNames.contains(tokens.hash(m.last))) {
      return EntityType.PLACE;
    }
    if (personNames.gender(tokens.hash(start)) != 0 && length(m) > 1) {
      return EntityType.PERSON;
    }
    if (length(m) == 1 && isAllCapitals(m.last)) {
      return EntityType.ORGANIZATION;
    }
    return length(m) == 2 && !hasArticle(m) ? EntityType.PERSON : EntityType.UNKNOWN;
  }

  /** Whether "the" is before the name. */
  public boolean hasArticle(Mention m) {
    int before = start(m) - 1;
    return before >= 0 && tokens.hash(before) == grammar.the;
  }

  private boolean isAllCapitals(int token) {
    String word = tokens.string(token);
    return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
  }
}
