package dev.verbatim.search.projection;

import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.search.database.PostgresText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
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
public class SpeakerRow extends EntityRow {

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

  @Override
  boolean take(Change.Content content, RowViews views) {
    forget();
    if (content instanceof Change.Person person) {
      take(person.speaker(), views);
    } else if (content instanceof Change.Redirect redirect) {
      intoId = redirect.into();
    }
    return name != null || intoId != null;
  }

  @Override
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("kind", kind);
    facts.put("quoteCount", quoteCount);
    facts.put("names", names);
    facts.put("intoId", intoId);
    facts.put("view", view);
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
  }

  private void forget() {
    name = null;
    kind = null;
    quoteCount = 0;
    names = null;
    intoId = null;
    view = null;
  }
}
