package dev.verbatim.store.record;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.QuotedSource;
import java.util.List;

/**
 * An article with all its quotations, as the record has it: speakers are as the text or an editor
 * names them, whatever became of them since.
 *
 * @param article with its body
 * @param quotes all quotations, rejected ones too, in reading order
 * @param sources what the article says of those whom it quotes
 * @param revision counts all writes to the article
 * @param bodyRevision the revision that brought the body
 * @param texts ids made of texts that it has had since it was first stored
 */
public record ArticleRecord(
    Article article,
    List<Quote> quotes,
    List<QuotedSource> sources,
    long revision,
    long bodyRevision,
    List<String> texts) {

  public ArticleRecord {
    quotes = List.copyOf(quotes);
    sources = List.copyOf(sources);
    texts = List.copyOf(texts);
  }

  /** The same, with each speaker as it is today. */
  public ArticleRecord shown(SpeakerNames names) {
    return new ArticleRecord(
        article, names.shown(quotes, sources), sources, revision, bodyRevision, texts);
  }
}
