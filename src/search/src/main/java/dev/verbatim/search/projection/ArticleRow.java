package dev.verbatim.search.projection;

import dev.verbatim.news.article.Article;
import dev.verbatim.platform.value.Slugs;
import dev.verbatim.search.database.PostgresText;
import dev.verbatim.search.words.FoldedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;

/**
 * An article as it is searched.
 *
 * <p>The columns {@code dictionary} and {@code words} are PostgreSQL's to keep; see {@code
 * V1__read_model.sql}. Only what has changed is written, so that words are made again only with the
 * text.
 */
@Entity
@Table(name = "article")
@DynamicUpdate
public class ArticleRow extends EntityRow {

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

  public String body;

  /** The words of headline and body, see {@link FoldedText}. */
  public String folded;

  /** Which of these words are side by side. */
  public byte[] pairs;

  @Override
  boolean take(Change.Content content, RowViews views) {
    if (content instanceof Change.News news) {
      take(news.article(), views);
      return true;
    }
    forget();
    return false;
  }

  @Override
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("listedAt", listedAt);
    facts.put("publisherId", publisherId);
    facts.put("publisherName", publisherName);
    facts.put("sectionId", sectionId);
    facts.put("tagIds", tagIds == null ? null : List.of(tagIds));
    facts.put("language", language);
    facts.put("headline", headline);
    facts.put("view", view);
    facts.put("body", body);
    facts.put("folded", folded);
    facts.put("pairs", pairs == null ? null : HexFormat.of().formatHex(pairs));
    return facts;
  }

  private void take(Article article, RowViews views) {
    listedAt = article.listedAt();
    publisherId = article.publisher() == null ? null : article.publisher().id();
    publisherName =
        article.publisher() == null ? null : PostgresText.of(article.publisher().name());
    sectionId = article.section() == null ? null : Slugs.of(article.section());
    tagIds = article.tags().stream().map(Slugs::of).toArray(String[]::new);
    language = article.language();
    headline = PostgresText.of(article.headline());
    view = views.of(article);
    body = PostgresText.of(article.body());
    FoldedText text = FoldedText.of(article.headline(), article.body());
    folded = text.words();
    pairs = text.pairs();
  }

  private void forget() {
    listedAt = null;
    publisherId = null;
    publisherName = null;
    sectionId = null;
    tagIds = null;
    language = null;
    headline = null;
    view = null;
    body = null;
    folded = null;
    pairs = null;
  }
}
