package dev.verbatim.search.projection;

import dev.verbatim.news.article.Article;
import dev.verbatim.platform.table.Revision;
import dev.verbatim.platform.value.Slugs;
import dev.verbatim.search.database.PostgresText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;

/**
 * An article as it is searched: put together from two items of the table, its summary and its body,
 * which come in any order.
 *
 * <p>The columns {@code dictionary} and {@code words} are PostgreSQL's to keep; see {@code
 * V1__read_model.sql}. Only what has changed is written, so that words are made again only with the
 * text.
 */
@Entity
@Table(name = "article")
@DynamicUpdate
public class ArticleRow extends PanacheEntityBase {

  @Id public String id;

  @Column(name = "summary_revision")
  public Revision summaryRevision;

  @Column(name = "body_revision")
  public Revision bodyRevision;

  /** The edition of its quotations that counts; null while there is no summary. */
  public String edition;

  @Column(name = "listed_at")
  public Instant listedAt;

  @Column(name = "publisher_id")
  public String publisherId;

  @Column(name = "publisher_name")
  public String publisherName;

  @Column(name = "section_id")
  public String sectionId;

  @Column(name = "tag_ids")
  public String[] tagIds;

  public String language;

  public String headline;

  /** The article without its body, as the API shows it, in JSON. */
  public String view;

  /** Its text; null while there is none. */
  public String body;

  /** Whether it is found: all of it is here. */
  public boolean shown;

  /** When the last of it went; null while there is some. */
  @Column(name = "gone_at")
  public Instant goneAt;

  public static ArticleRow empty(String id) {
    ArticleRow row = new ArticleRow();
    row.id = id;
    return row;
  }

  /**
   * Takes over what one of the article's two items has become.
   *
   * @return whether the guard has allowed it
   */
  public boolean take(Change change, RevisionGuard guard, RowViews views, Instant now) {
    if (change.kind() == Change.Kind.SUMMARY) {
      if (!guard.allows(change, summaryRevision, edition == null)) {
        return false;
      }
      summaryRevision = change.rowRevision();
      if (change.content() instanceof Change.Summary summary) {
        take(summary, views);
      } else {
        forget();
      }
    } else {
      if (!guard.allows(change, bodyRevision, body == null)) {
        return false;
      }
      bodyRevision = change.rowRevision();
      body = change.content() instanceof Change.Body text ? PostgresText.of(text.text()) : null;
    }
    shown = edition != null && body != null;
    goneAt = edition == null && body == null ? now : null;
    return true;
  }

  /** All that follows from the items, by name. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("summary", edition == null ? null : summaryRevision);
    facts.put("body's revision", body == null ? null : bodyRevision);
    facts.put("edition", edition);
    facts.put("listedAt", listedAt);
    facts.put("publisherId", publisherId);
    facts.put("publisherName", publisherName);
    facts.put("sectionId", sectionId);
    facts.put("tagIds", tagIds == null ? null : List.of(tagIds));
    facts.put("language", language);
    facts.put("headline", headline);
    facts.put("view", view);
    facts.put("body", body);
    facts.put("shown", shown);
    return facts;
  }

  private void take(Change.Summary summary, RowViews views) {
    Article article = summary.article();
    edition = summary.edition();
    listedAt = article.listedAt();
    publisherId = article.publisher() == null ? null : article.publisher().id();
    publisherName =
        article.publisher() == null ? null : PostgresText.of(article.publisher().name());
    sectionId = article.section() == null ? null : Slugs.of(article.section());
    tagIds = article.tags().stream().map(Slugs::of).toArray(String[]::new);
    language = article.language();
    headline = PostgresText.of(article.headline());
    view = views.of(article);
  }

  private void forget() {
    edition = null;
    listedAt = null;
    publisherId = null;
    publisherName = null;
    sectionId = null;
    tagIds = null;
    language = null;
    headline = null;
    view = null;
  }
}
