package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.identity.SourceProfile.Naming;
import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.language.Titles;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.EntityType;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionExtent;
import dev.verbatim.extraction.mentions.MentionNames;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes down who a source is: its name, its kind, what the article says it is, and the other forms
 * in which the article names it.
 */
final class SpeakerProfiles {
  private static final int MOST_ALIASES = 20;
  private static final int MOST_LOOKED_AT = 8;
  private static final int LONGEST_QUALIFIER = 12;

  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final CalendarWords calendar;
  private final Titles titles;
  private final Analysis analysis;
  private final TokenSequence tokens;
  private final MentionNames names;
  private final MentionExtent extent;
  private final Appositions appositions;
  private final EntityClassifier kinds;

  SpeakerProfiles(
      Analysis analysis, MentionNames names, MentionExtent extent, Appositions appositions) {
    this.grammar = analysis.document.language.grammar;
    this.nouns = analysis.document.language.nouns;
    this.calendar = analysis.document.language.calendar;
    this.titles = analysis.document.language.titles;
    this.analysis = analysis;
    this.tokens = analysis.document.tokens;
    this.names = names;
    this.extent = extent;
    this.appositions = appositions;
    kinds = new EntityClassifier(analysis, names);
  }

  /** Somebody of whom the text has only a pronoun that tells one from several. */
  SourceProfile unnamed(Mention m) {
    String word = names.words(m.first, m.last).toLowerCase(Locale.ROOT);
    return new SourceProfile(Naming.UNNAMED, word, EntityType.UNKNOWN, null, List.of());
  }

  /** The source that an entity is. */
  SourceProfile profile(SpeakerEntity entity) {
    boolean named = entity.fullest.type == MentionType.NAME;
    Mention shown = named ? entity.fullest : plainest(entity);
    String name = named ? entity.name : phrase(shown);
    if (!named && isMentionedAgain(entity)) {
      name = name.replaceFirst("^an? ", "");
    }
    if (named && alwaysWithArticle(entity)) {
      name = "The " + name;
    }
    String description = named ? description(entity) : null;
    EntityType kind = kinds.of(entity, shown, description);
    return new SourceProfile(naming(shown), name, kind, description, aliases(entity, name, kind));
  }

  /**
   * Whether what an entity is called means the same one elsewhere: a name does, and so does an
   * institution with its owner ("North Korea's foreign ministry").
   */
  private Naming naming(Mention shown) {
    if (shown.isPronoun()) {
      return Naming.UNRESOLVED;
    }
    boolean institution = nouns.isOrganisation(tokens.string(shown.head)) && hasCapital(shown);
    boolean indefinite = grammar.indefinites.contains(tokens.hash(shown.first));
    return shown.type == MentionType.NAME || institution && !indefinite
        ? Naming.NAMED
        : Naming.UNNAMED;
  }

  /** "The statement" after "a statement": it is no longer any statement. */
  private boolean isMentionedAgain(SpeakerEntity entity) {
    for (Mention m : firstOf(entity)) {
      if (grammar.definites.contains(tokens.hash(m.first))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Of phrases without a name, the one that says most: "Velland's ministry", not "its ministry".
   */
  private Mention plainest(SpeakerEntity entity) {
    Mention best = entity.fullest;
    for (Mention m : firstOf(entity)) {
      if (m.type != MentionType.NAME && telling(m) > telling(best)) {
        best = m;
      }
    }
    return best;
  }

  private int telling(Mention m) {
    boolean bare = m.isPronoun() || grammar.possessivePronouns.contains(tokens.hash(m.first));
    return bare ? 0 : hasCapital(m) ? 2 : 1;
  }

  private boolean hasCapital(Mention m) {
    for (int i = m.first; i <= m.last; i++) {
      if (tokens.isCapitalised(i) && !grammar.functionWords.contains(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words of a phrase without "the". What makes "a person familiar with the talks" another one
   * than "a person familiar with the plan" belongs to it.
   */
  private String phrase(Mention m) {
    int first = m.first;
    int last = m.last;
    if (m.isPronoun()) {
      return names.words(first, last);
    }
    boolean indefinite = grammar.indefinites.contains(tokens.hash(first));
    if (indefinite || tokens.hash(last + 1) == grammar.of) {
      last = endOfQualifier(m);
    }
    if (!indefinite
        && first < last
        && grammar.articlesAndDemonstratives.contains(tokens.hash(first))) {
      first++;
    }
    String words = names.words(first, last);
    boolean raised =
        tokens.isCapitalised(first)
            && grammar.functionWords.contains(tokens.hash(first))
            && tokens.kind(first + 1) != TokenSequence.NUMBER;
    return raised ? Character.toLowerCase(words.charAt(0)) + words.substring(1) : words;
  }

  private int endOfQualifier(Mention m) {
    int extended = extent.last(m);
    int limit = Math.min(analysis.document.sentences.end(m.sentence), m.last + LONGEST_QUALIFIER);
    int end = m.last;
    for (int i = m.last + 1; i < limit && !endsPhrase(i); i++) {
      boolean open = i - 1 > m.last && grammar.functionWords.contains(tokens.hash(i - 1));
      if (i > extended && !open) {
        break;
      }
      if (!grammar.functionWords.contains(tokens.hash(i))
          || grammar.objectPronouns.contains(tokens.hash(i))) {
        end = i;
      }
    }
    return end;
  }

  private boolean endsPhrase(int i) {
    boolean afterArticle = grammar.articlesAndDemonstratives.contains(tokens.hash(i - 1));
    boolean verb = tokens.string(i).endsWith("ed") || analysis.tags.cue(i) >= Rates.CUE_FREQUENT;
    return tokens.kind(i) > TokenSequence.NUMBER
        || analysis.document.quoted(i) >= 0
        || grammar.relativesAfterPhrase.contains(tokens.hash(i))
        || analysis.tags.isAdverb(i)
        || calendar.weekdays.contains(tokens.hash(i))
        || grammar.prepositions.contains(tokens.hash(i))
            && calendar.weekdays.contains(tokens.hash(i + 1))
        || verb && !afterArticle;
  }

  private boolean alwaysWithArticle(SpeakerEntity entity) {
    if (entity.isPerson() || names.isAcronym(entity.fullest)) {
      return false;
    }
    int with = 0;
    int length = names.length(entity.fullest);
    for (Mention m : entity.mentions) {
      if (names.length(m) == length) {
        with += names.hasArticle(m) ? 1 : -1;
      }
    }
    return with > 0;
  }

  private String description(SpeakerEntity entity) {
    for (Mention m : firstOf(entity)) {
      String found = m.type == MentionType.NAME ? appositions.after(m) : beforeName(m);
      if (found != null) {
        return found;
      }
    }
    for (Mention m : firstOf(entity)) {
      String found = m.type == MentionType.NAME ? title(m) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** "The transport minister, Elin Dragsvold,". */
  private String beforeName(Mention m) {
    boolean relative = grammar.possessivePronouns.contains(tokens.hash(m.first));
    return relative || appositions.nameAfter(m) == null
        ? null
        : phrase(m).replaceFirst("^an? ", "");
  }

  /** "Council leader" before "Rufus Tandy"; forms of address say nothing. */
  private String title(Mention m) {
    int first = Math.min(m.first, extent.first(m));
    int start = m.start;
    while (first < start
        && (grammar.articlesAndDemonstratives.contains(tokens.hash(first))
            || titles.honorifics.contains(tokens.hash(first)))) {
      first++;
    }
    if (first >= start || grammar.possessivePronouns.contains(tokens.hash(first))) {
      return null;
    }
    for (int i = first; i < start; i++) {
      boolean word =
          tokens.kind(i) <= TokenSequence.NUMBER && !titles.honorifics.contains(tokens.hash(i));
      boolean joins =
          titles.joiners.contains(tokens.hash(i)) || Tokenizer.isPossessive(tokens.hash(i));
      boolean functionWord = grammar.functionWords.contains(tokens.hash(i)) && !joins;
      if (!word || functionWord || analysis.tags.cue(i) >= Rates.CUE_FREQUENT) {
        return null;
      }
    }
    int office = start - 1;
    String last = tokens.string(office);
    boolean one = titles.titles.contains(tokens.hash(office)) || nouns.isSpeaker(last);
    boolean state = tokens.hash(office - 1) == grammar.of;
    return (one || state) && !nouns.isGroup(last) && !last.endsWith("s.")
        ? written(first, office, m)
        : null;
  }

  /** Shortened titles in full, and "Council leader" at the beginning of a sentence as "council". */
  private String written(int first, int last, Mention m) {
    String words = names.words(first, last);
    String full = titles.expansion(tokens.string(last));
    if (full != null) {
      return first == last ? full : names.words(first, last - 1) + " " + full;
    }
    boolean opens = analysis.document.sentences.first(m.sentence) == first && last > first;
    boolean lower = opens && !analysis.tags.isName(first) && !tokens.isCapitalised(first + 1);
    return lower ? Character.toLowerCase(words.charAt(0)) + words.substring(1) : words;
  }

  /** Forms that would find the source elsewhere: no pronouns, no bare "the minister". */
  private List<String> aliases(SpeakerEntity entity, String name, EntityType kind) {
    Set<String> aliases = new LinkedHashSet<>();
    for (Mention m : entity.mentions) {
      boolean telling =
          m.type == MentionType.NAME
              || !m.isPronoun()
                  && m.last > m.first
                  && hasCapital(m)
                  && (kind != EntityType.PERSON || nouns.isPerson(tokens.string(m.head)));
      if (telling && aliases.size() < MOST_ALIASES) {
        String form = m.type == MentionType.NAME ? names.name(m) : phrase(m);
        if (!form.equals(name) && !name.equals("The " + form)) {
          aliases.add(form);
        }
      }
    }
    return List.copyOf(aliases);
  }

  private static List<Mention> firstOf(SpeakerEntity entity) {
    return entity.mentions.subList(0, Math.min(MOST_LOOKED_AT, entity.mentions.size()));
  }
}
