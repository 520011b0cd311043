package dev.verbatim.search.projection;

import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.table.Revision;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.search.database.PostgresText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;

/** A speaker as it is searched, or an id that leads to one. */
@Entity
@Table(name = "speaker")
@DynamicUpdate
public class SpeakerRow extends PanacheEntityBase {

  @Id public String id;

  public Revision revision;

  /** Its name; null where there is no such speaker. */
  public String name;

  public String kind;

  @Column(name = "quote_count")
  public int quoteCount;

  /** All its names as they are compared: without case and accents, a line each. */
  public String names;

  /** The speaker that this id leads to, where it is not one itself. */
  @Column(name = "into_id")
  public String intoId;

  /** The speaker as the API shows it, in JSON. */
  public String view;

  /** Whether it is found. */
  public boolean shown;

  /** When it went; null while it is there. */
  @Column(name = "gone_at")
  public Instant goneAt;

  public static SpeakerRow empty(String id) {
    SpeakerRow row = new SpeakerRow();
    row.id = id;
    return row;
  }

  /**
   * Takes over what the item has become.
   *
   * @return whether the guard has allowed it
   */
  public boolean take(Change change, RevisionGuard guard, RowViews views, Instant now) {
    if (!guard.allows(change, revision, name == null && intoId == null)) {
      return false;
    }
    revision = change.rowRevision();
    forget();
    if (change.content() instanceof Change.Person person) {
      take(person.speaker(), views);
    } else if (change.content() instanceof Change.Redirect redirect) {
      intoId = redirect.into();
    }
    goneAt = name == null && intoId == null ? now : null;
    return true;
  }

  /** All that follows from the item, by name. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("revision", name == null && intoId == null ? null : revision);
    facts.put("name", name);
    facts.put("kind", kind);
    facts.put("quoteCount", quoteCount);
    facts.put("names", names);
    facts.put("intoId", intoId);
    facts.put("view", view);
    facts.put("shown", shown);
    return facts;
  }

  private void take(Speaker speaker, RowViews views) {
    name = PostgresText.of(speaker.name());
    kind = speaker.kind().name().toLowerCase(Locale.ROOT);
    quoteCount = speaker.quoteCount();
    names =
        Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
            .map(NameKey::fold)
            .map(PostgresText::of)
            .distinct()
            .collect(Collectors.joining("\n"));
    view = views.of(speaker);
    shown = true;
  }

  private void forget() {
    name = null;
    kind = null;
    quoteCount = 0;
    names = null;
    intoId = null;
    view = null;
    shown = false;
  }
}
