package dev.verbatim.search.projection;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.platform.value.Slugs;
import dev.verbatim.search.database.PostgresText;
import dev.verbatim.search.words.FoldedText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A quotation as it is searched. It comes and goes with its article, in the same transaction.
 *
 * <p>The columns {@code dictionary} and {@code words} are PostgreSQL's to keep; see {@code
 * V1__read_model.sql}.
 */
@Entity
@Table(name = "quote")
@DynamicUpdate
public class QuoteRow extends PanacheEntityBase {

  @Id public String id;

  @Column(name = "article_id")
  public String articleId;

  @Column(name = "listed_at")
  public Instant listedAt;

  /** The code point of the body at which it begins. */
  public int position;

  @Column(name = "publisher_id")
  public String publisherId;

  /** The section of the article. */
  @Column(name = "section_id")
  public String sectionId;

  /** The tags of the article. */
  @Column(name = "tag_ids")
  public String[] tagIds;

  /** The speaker; null where none is known by a name. */
  @Column(name = "speaker_id")
  public String speakerId;

  /** The speaker's name, or the words for one without a name, by which it is found. */
  @Column(name = "speaker_name")
  public String speakerName;

  public String type;

  public String review;

  /** The editor who reviewed it; null where nobody has. */
  @Column(name = "reviewed_by")
  public String reviewedBy;

  public double confidence;

  /** That of the article. */
  public String language;

  /** The words without the outer marks. */
  public String quoted;

  /** The words of the quotation and of the speaker's name, see {@link FoldedText}. */
  public String folded;

  /** The quotation as the API shows it, in JSON. */
  public String view;

  /** A row that is empty but for its key. */
  static QuoteRow empty(String id) {
    QuoteRow row = new QuoteRow();
    row.id = id;
    return row;
  }

  /** Becomes this quotation of this article. */
  void take(Quote quote, Article article, RowViews views) {
    articleId = article.id();
    listedAt = article.listedAt();
    position = quote.start();
    publisherId = article.publisher() == null ? null : article.publisher().id();
    sectionId = article.section() == null ? null : Slugs.of(article.section());
    tagIds = article.tags().stream().map(Slugs::of).toArray(String[]::new);
    speakerId = quote.speakerId();
    speakerName = quote.speaker() == null ? null : PostgresText.of(quote.speaker().name());
    type = quote.type().name().toLowerCase(Locale.ROOT);
    review = quote.review().name().toLowerCase(Locale.ROOT);
    reviewedBy = PostgresText.of(quote.reviewState().by());
    confidence = quote.attribution().confidence();
    language = article.language();
    quoted = PostgresText.of(quote.text());
    folded = FoldedText.of(quoted, speakerName).words();
    view = views.of(quote);
  }

  /** All that follows from quotation and article, by name. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("articleId", articleId);
    facts.put("listedAt", listedAt);
    facts.put("position", position);
    facts.put("publisherId", publisherId);
    facts.put("sectionId", sectionId);
    facts.put("tagIds", List.of(tagIds));
    facts.put("speakerId", speakerId);
    facts.put("speakerName", speakerName);
    facts.put("type", type);
    facts.put("review", review);
    facts.put("reviewedBy", reviewedBy);
    facts.put("confidence", confidence);
    facts.put("language", language);
    facts.put("quoted", quoted);
    facts.put("folded", folded);
    facts.put("view", view);
    return facts;
  }
}
