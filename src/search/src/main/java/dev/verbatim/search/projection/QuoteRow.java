package dev.verbatim.search.projection;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.platform.table.Revision;
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
import org.hibernate.annotations.DynamicUpdate;

/**
 * A quotation as it is searched: one item of the table. While a large article changes there may be
 * two of the same quotation, of which one is shown.
 *
 * <p>Its language is that of its article. The columns {@code dictionary} and {@code words} are
 * PostgreSQL's to keep; see {@code V1__read_model.sql}.
 */
@Entity
@Table(name = "quote")
@DynamicUpdate
public class QuoteRow extends PanacheEntityBase {

  /** The item: the article's id, and the sort key. */
  @Id public String item;

  public Revision revision;

  @Column(name = "article_id")
  public String articleId;

  /** The quotation's id; that of what was quoted where it is gone. */
  public String id;

  /** The edition of the article without which it is not shown, or null. */
  public String pending;

  @Column(name = "listed_at")
  public Instant listedAt;

  /** The code point of the body at which it begins. */
  public int position;

  @Column(name = "publisher_id")
  public String publisherId;

  /** The speaker; null where none is known by a name. */
  @Column(name = "speaker_id")
  public String speakerId;

  /** The speaker's name, or the words for one without a name, by which it is found. */
  @Column(name = "speaker_name")
  public String speakerName;

  public String type;

  public String review;

  public double confidence;

  public String language;

  /** The words without the outer marks; null where it is gone. */
  public String quoted;

  /** The quotation as the API shows it, in JSON. */
  public String view;

  /** Whether it is found: it belongs to its article as that is now. */
  public boolean shown;

  /** When it went; null while it is there. */
  @Column(name = "gone_at")
  public Instant goneAt;

  static QuoteRow empty(Change change) {
    QuoteRow row = new QuoteRow();
    row.item = itemOf(change);
    row.articleId = change.partitionId();
    row.id = row.articleId + "-" + change.key().sk().split("#", 3)[1];
    return row;
  }

  /** The item of a quotation, as rows are called by it. */
  static String itemOf(Change change) {
    return change.partitionId() + "/" + change.key().sk();
  }

  /**
   * Takes over what the item has become.
   *
   * @return whether the guard has allowed it
   */
  public boolean take(Change change, RevisionGuard guard, RowViews views, Instant now) {
    if (!guard.allows(change, revision, quoted == null)) {
      return false;
    }
    revision = change.rowRevision();
    if (change.content() instanceof Change.Quotation quotation) {
      take(quotation, views);
    } else {
      forget(now);
    }
    return true;
  }

  /** Takes over what depends on its article. */
  public void takeOver(ArticleState article) {
    language = quoted == null ? null : article.language();
    shown =
        quoted != null && article.shown() && (pending == null || pending.equals(article.edition()));
  }

  /** All that follows from the items, by name. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("revision", quoted == null ? null : revision);
    facts.put("pending", pending);
    facts.put("listedAt", listedAt);
    facts.put("position", position);
    facts.put("publisherId", publisherId);
    facts.put("speakerId", speakerId);
    facts.put("speakerName", speakerName);
    facts.put("type", type);
    facts.put("review", review);
    facts.put("confidence", confidence);
    facts.put("language", language);
    facts.put("quoted", quoted);
    facts.put("view", view);
    facts.put("shown", shown);
    return facts;
  }

  private void take(Change.Quotation quotation, RowViews views) {
    Quote quote = quotation.quote();
    pending = quotation.pending();
    listedAt = quote.article().published();
    position = quote.start();
    publisherId = quote.article().publisherId();
    speakerId = quote.speakerId();
    speakerName = quote.speaker() == null ? null : PostgresText.of(quote.speaker().name());
    type = quote.type().name().toLowerCase(Locale.ROOT);
    review = quote.review().name().toLowerCase(Locale.ROOT);
    confidence = quote.attribution().confidence();
    quoted = PostgresText.of(quote.text());
    view = views.of(quote);
    goneAt = null;
  }

  private void forget(Instant now) {
    pending = null;
    listedAt = null;
    position = 0;
    publisherId = null;
    speakerId = null;
    speakerName = null;
    type = null;
    review = null;
    confidence = 0;
    language = null;
    quoted = null;
    view = null;
    shown = false;
    goneAt = now;
  }
}
