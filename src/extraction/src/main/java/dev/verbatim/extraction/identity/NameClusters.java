package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.language.Titles;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.EntityType;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionNames;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Sorts an article's names by whom they refer to: "Hillary Clinton", "Mrs Clinton" and "Clinton"
 * are one, "Bill Clinton" is another.
 */
final class NameClusters {

  /** Letters that the names and adjectives of one country share. */
  private static final int STEM = 4;

  private final Titles titles;
  private final Analysis analysis;
  private final MentionNames names;
  private final List<SpeakerEntity> all = new ArrayList<>();
  private final Map<Integer, List<SpeakerEntity>> byLastWord = new HashMap<>();
  private final Map<Integer, List<SpeakerEntity>> byFirstWord = new HashMap<>();
  private final Map<Integer, List<SpeakerEntity>> byInnerWord = new HashMap<>();
  private final Map<String, List<SpeakerEntity>> byInitials = new HashMap<>();
  private final Headlines headlines;
  private final SpeakerEntity[] of;

  NameClusters(Analysis analysis) {
    this.titles = analysis.document.language.titles;
    this.analysis = analysis;
    this.names = new MentionNames(analysis);
    of = new SpeakerEntity[analysis.mentions.size()];
    headlines = new Headlines(analysis);
    placeAll(m -> names.length(m) > 1 && !headlines.contains(m));
    placeAll(m -> names.length(m) == 1 && !headlines.contains(m));
    placeAll(headlines::contains);
    KindEvidence evidence = new KindEvidence(analysis, names);
    for (SpeakerEntity entity : all) {
      evidence.settle(entity);
      entity.latest = null;
      entity.mentions.sort((a, b) -> a.head - b.head);
    }
  }

  /** The entity that a mention refers to, or null when it is not known. */
  SpeakerEntity of(Mention mention) {
    return of[mention.index];
  }

  void set(Mention mention, SpeakerEntity entity) {
    of[mention.index] = entity;
    entity.note(mention);
  }

  List<SpeakerEntity> all() {
    return all;
  }

  MentionNames names() {
    return names;
  }

  private void placeAll(Predicate<Mention> which) {
    for (Mention m : analysis.mentions) {
      if (m.type == MentionType.NAME && which.test(m)) {
        place(m);
      }
    }
  }

  private void place(Mention m) {
    SpeakerEntity entity = known(m);
    if (entity == null) {
      entity = new SpeakerEntity(m, names.name(m));
      entity.type = names.kind(m);
      all.add(entity);
      byLastWord.computeIfAbsent(surname(m), k -> new ArrayList<>(2)).add(entity);
      if (names.length(m) > 1) {
        int first = analysis.document.tokens.hash(m.start);
        byFirstWord.computeIfAbsent(first, k -> new ArrayList<>(2)).add(entity);
        addInner(m, entity);
      }
    } else {
      entity.note(m);
      if (names.length(m) > names.length(entity.fullest) && !headlines.contains(m)) {
        entity.fullest = m;
        entity.name = names.name(m);
      }
      if (entity.type == EntityType.UNKNOWN) {
        entity.type = names.kind(m);
      }
    }
    of[m.index] = entity;
    boolean surname = entity.fullest != m && names.length(m) == 1;
    int gender = surname ? names.titleGender(m) : names.gender(m);
    if (Math.abs(gender) > Math.abs(entity.gender)) {
      entity.gender = gender;
    }
    if (entity.gender != 0 && entity.type == EntityType.UNKNOWN) {
      entity.type = EntityType.PERSON;
    }
  }

  /** Words inside of a name by which it may be called, and its initials. */
  private void addInner(Mention m, SpeakerEntity entity) {
    TokenSequence tokens = analysis.document.tokens;
    StringBuilder initials = new StringBuilder();
    for (int i = m.start; i <= m.end; i++) {
      if (!tokens.isCapitalised(i)) {
        continue;
      }
      initials.append(tokens.first(i));
      if (i > m.start && i < m.end) {
        byInnerWord.computeIfAbsent(tokens.hash(i), k -> new ArrayList<>(2)).add(entity);
      }
    }
    if (entity.type == EntityType.ORGANIZATION) {
      byInitials.computeIfAbsent(initials.toString(), k -> new ArrayList<>(2)).add(entity);
    }
  }

  /** The last word of the name, before "Jr." */
  private int surname(Mention m) {
    TokenSequence tokens = analysis.document.tokens;
    boolean junior = titles.generations.contains(m.key) && names.length(m) > 2;
    return junior ? tokens.hash(m.end - 1) : m.key;
  }

  private SpeakerEntity known(Mention m) {
    SpeakerEntity best = bestOf(byLastWord.get(surname(m)), m);
    if (best == null && names.length(m) == 1) {
      best = bestOf(byFirstWord.get(m.key), m);
    }
    if (best == null && names.length(m) == 1) {
      best = bestOf(byInnerWord.get(m.key), m);
    }
    if (best == null && names.isAcronym(m)) {
      best = bestOf(byInitials.get(analysis.document.tokens.string(m.end)), m);
    }
    return best;
  }

  /** Of the entities that share a word with the name, the compatible one mentioned last before. */
  private SpeakerEntity bestOf(List<SpeakerEntity> entities, Mention m) {
    if (entities == null) {
      return null;
    }
    SpeakerEntity best = null;
    int checked = 0;
    for (int i = entities.size() - 1; i >= 0 && checked < 12; i--, checked++) {
      SpeakerEntity entity = entities.get(i);
      if (agrees(entity, m) && (best == null || closer(entity, best, m))) {
        best = entity;
      }
    }
    return best;
  }

  private boolean closer(SpeakerEntity a, SpeakerEntity b, Mention m) {
    int lastA = lastBefore(a, m);
    int lastB = lastBefore(b, m);
    return lastA > lastB;
  }

  private int lastBefore(SpeakerEntity entity, Mention m) {
    int last = -1;
    for (int i = Math.max(0, entity.mentions.size() - 8); i < entity.mentions.size(); i++) {
      int head = entity.mentions.get(i).head;
      if (head < m.head) {
        last = Math.max(last, head);
      }
    }
    return last;
  }

  private boolean agrees(SpeakerEntity entity, Mention m) {
    int mine = names.length(m);
    // A name by itself may be a surname that is a first name too: "Clinton".
    int gender = mine == 1 ? names.titleGender(m) : names.gender(m);
    if (gender * entity.gender < 0) {
      return false;
    }
    if (mine == 1) {
      return !(names.hasTitle(m) && entity.type == EntityType.ORGANIZATION);
    }
    Mention other = entity.fullest;
    TokenSequence tokens = analysis.document.tokens;
    if (haveOtherOwners(m, other)) {
      return false;
    }
    int a = m.start;
    int b = other.start;
    if (names.length(other) == 1) {
      return true;
    }
    return tokens.hash(a) == tokens.hash(b)
        || contains(other, tokens.hash(a))
        || contains(m, tokens.hash(b));
  }

  /** "Tavria's Foreign Ministry" and "the Russian Foreign Ministry". */
  private boolean haveOtherOwners(Mention a, Mention b) {
    String x = owner(a);
    String y = owner(b);
    return x != null
        && y != null
        && !x.regionMatches(true, 0, y, 0, Math.min(STEM, Math.min(x.length(), y.length())));
  }

  /** The country or house that an institution belongs to, or null. */
  private String owner(Mention m) {
    TokenSequence tokens = analysis.document.tokens;
    boolean possessed = m.start > m.first && Tokenizer.isPossessive(tokens.hash(m.start - 1));
    if (possessed && tokens.isCapitalised(m.start - 2)) {
      return tokens.string(m.start - 2);
    }
    String first = tokens.string(m.start);
    boolean adjective = analysis.document.language.countries().ofAdjective(first) != null;
    return m.end > m.start && adjective ? first : null;
  }

  private boolean contains(Mention m, int word) {
    for (int i = m.start; i < m.end; i++) {
      if (analysis.document.tokens.hash(i) == word) {
        return true;
      }
    }
    return false;
  }
}
