package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.language.WordSet;
import dev.verbatim.extraction.mentions.EntityType;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.Names;
import dev.verbatim.extraction.mentions.Reading;
import dev.verbatim.extraction.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts an article's names by whom they refer to: "Hillary Clinton", "Mrs Clinton" and "Clinton"
 * are one, "Bill Clinton" is another.
 */
final class Entities {
  private static final WordSet JUNIOR = WordSet.of("jr jr. sr sr. ii iii iv");

  private final Reading reading;
  private final Names names;
  private final List<Entity> all = new ArrayList<>();
  private final Map<Integer, List<Entity>> byLastWord = new HashMap<>();
  private final Map<Integer, List<Entity>> byFirstWord = new HashMap<>();
  private final Entity[] of;

  Entities(Reading reading) {
    this.reading = reading;
    this.names = new Names(reading);
    of = new Entity[reading.mentions.size()];
    for (Mention m : reading.mentions) {
      if (m.kind == Mention.Kind.NAME && names.length(m) > 1) {
        place(m);
      }
    }
    for (Mention m : reading.mentions) {
      if (m.kind == Mention.Kind.NAME && names.length(m) == 1) {
        place(m);
      }
    }
    for (Entity entity : all) {
      entity.latest = null;
      entity.mentions.sort((a, b) -> a.head - b.head);
    }
  }

  /** The entity that a mention refers to, or null when it is not known. */
  Entity of(Mention mention) {
    return of[mention.index];
  }

  void set(Mention mention, Entity entity) {
    of[mention.index] = entity;
    entity.note(mention);
  }

  List<Entity> all() {
    return all;
  }

  Names names() {
    return names;
  }

  private void place(Mention m) {
    Entity entity = known(m);
    if (entity == null) {
      entity = new Entity(m, names.name(m));
      entity.kind = names.kind(m);
      all.add(entity);
      byLastWord.computeIfAbsent(surname(m), k -> new ArrayList<>(2)).add(entity);
      if (names.length(m) > 1) {
        int first = reading.document.tokens.hash(names.start(m));
        byFirstWord.computeIfAbsent(first, k -> new ArrayList<>(2)).add(entity);
      }
    } else {
      entity.note(m);
      if (names.length(m) > names.length(entity.fullest)) {
        entity.fullest = m;
        entity.name = names.name(m);
      }
      if (entity.kind == EntityType.UNKNOWN) {
        entity.kind = names.kind(m);
      }
    }
    of[m.index] = entity;
    boolean surname = entity.fullest != m && names.length(m) == 1;
    int gender = surname ? names.titleGender(m) : names.gender(m);
    if (Math.abs(gender) > Math.abs(entity.gender)) {
      entity.gender = gender;
    }
    if (entity.gender != 0 && entity.kind == EntityType.UNKNOWN) {
      entity.kind = EntityType.PERSON;
    }
  }

  /** The last word of the name, before "Jr." */
  private int surname(Mention m) {
    Tokens tokens = reading.document.tokens;
    boolean junior = JUNIOR.contains(m.key) && names.length(m) > 2;
    return junior ? tokens.hash(m.last - 1) : m.key;
  }

  private Entity known(Mention m) {
    Entity best = bestOf(byLastWord.get(surname(m)), m);
    if (best == null && names.length(m) == 1) {
      best = bestOf(byFirstWord.get(m.key), m);
    }
    return best;
  }

  /** Of the entities that share a word with the name, the compatible one mentioned last before. */
  private Entity bestOf(List<Entity> entities, Mention m) {
    if (entities == null) {
      return null;
    }
    Entity best = null;
    int checked = 0;
    for (int i = entities.size() - 1; i >= 0 && checked < 12; i--, checked++) {
      Entity entity = entities.get(i);
      if (agrees(entity, m) && (best == null || closer(entity, best, m))) {
        best = entity;
      }
    }
    return best;
  }

  private boolean closer(Entity a, Entity b, Mention m) {
    int lastA = lastBefore(a, m);
    int lastB = lastBefore(b, m);
    return lastA > lastB;
  }

  private int lastBefore(Entity entity, Mention m) {
    int last = -1;
    for (int i = Math.max(0, entity.mentions.size() - 8); i < entity.mentions.size(); i++) {
      int head = entity.mentions.get(i).head;
      if (head < m.head) {
        last = Math.max(last, head);
      }
    }
    return last;
  }

  private boolean agrees(Entity entity, Mention m) {
    int mine = names.length(m);
    // A name by itself may be a surname that is a first name too: "Clinton".
    int gender = mine == 1 ? names.titleGender(m) : names.gender(m);
    if (gender * entity.gender < 0) {
      return false;
    }
    if (mine == 1) {
      return !(names.hasTitle(m) && entity.kind == EntityType.ORGANIZATION);
    }
    Mention other = entity.fullest;
    Tokens tokens = reading.document.tokens;
    int a = names.start(m);
    int b = names.start(other);
    if (names.length(other) == 1) {
      return true;
    }
    return tokens.hash(a) == tokens.hash(b)
        || contains(other, tokens.hash(a))
        || contains(m, tokens.hash(b));
  }

  private boolean contains(Mention m, int word) {
    for (int i = names.start(m); i < m.last; i++) {
      if (reading.document.tokens.hash(i) == word) {
        return true;
      }
    }
    return false;
  }
}
