package dev.verbatim.store.views;

import dev.verbatim.platform.value.Slugs;
import dev.verbatim.store.record.ArticleKeys;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.NewestFirstKey;
import java.time.Instant;
import java.util.Locale;

/** The keys of views, and the names of lists. */
final class ViewKeys {

  /** What partitions of lists of articles begin with. */
  static final String ARTICLES = "ARTICLE";

  /** What partitions of lists of quotations begin with. */
  static final String QUOTES = "QUOTE";

  static final String MANIFEST = "VIEW";

  /** What sort keys of quotations begin with, in reading order or in a speaker's list. */
  static final String CHUNK = "QUOTES#";

  /** What sort keys of quotations by id begin with. */
  static final String BY_ID = "ID#";

  static final String SUMMARY = "SUMMARY";

  /** Chunks in reading order hold the quotations that begin in so many code points of the body. */
  private static final int WINDOW = 2_300;

  private ViewKeys() {}

  static Key manifest(String articleId) {
    return new Key(ArticleKeys.partition(articleId), MANIFEST);
  }

  static Key summary(String articleId) {
    return new Key(ArticleKeys.partition(articleId), SUMMARY);
  }

  /** The article whose quotations are in an item. */
  static String articleId(Key key) {
    return ArticleKeys.isArticle(key.pk())
        ? ArticleKeys.articleId(key.pk())
        : NewestFirstKey.articleId(key.sk().substring(CHUNK.length()));
  }

  /** The window of the body in which a place is. */
  static int window(int position) {
    return position / WINDOW;
  }

  /** Quotations of an article that begin in a window of its body. */
  static Key chunk(String articleId, int window) {
    return new Key(
        ArticleKeys.partition(articleId), CHUNK + String.format(Locale.ROOT, "%04d", window));
  }

  /** Whether an item holds quotations by id. */
  static boolean isById(Key key) {
    return ArticleKeys.isArticle(key.pk()) && key.sk().startsWith(BY_ID);
  }

  /** Quotations of an article by id, from this one on. */
  static Key byId(String articleId, String least) {
    return new Key(ArticleKeys.partition(articleId), BY_ID + least);
  }

  /** A speaker's quotations in a window of an article. */
  static Key ofSpeaker(String speakerId, String newest) {
    return new Key(DecisionItem.partition(speakerId), CHUNK + newest);
  }

  /** An article in the list of a tag. */
  static Key ofTag(String tag, String newest) {
    return new Key(tagList(tag), newest);
  }

  static String tagList(String tag) {
    return "TAG#" + Slugs.of(tag);
  }

  /** The list of the articles, or of the quotations, of a publisher. */
  static String publisherList(String kind, String publisherId) {
    return kind + "#" + publisherId;
  }

  static String sectionList(String section) {
    return ARTICLES + "#" + Slugs.of(section);
  }

  /** The list of the articles of a language, whatever the region; it is spread over shards. */
  static String languageList(String tag) {
    return ARTICLES + "#" + Locale.forLanguageTag(tag).getLanguage();
  }

  /** Where quotations are in lists that show the newest first. */
  static String newest(Instant listedAt, String articleId, int window) {
    return NewestFirstKey.of(listedAt, articleId, window);
  }
}
