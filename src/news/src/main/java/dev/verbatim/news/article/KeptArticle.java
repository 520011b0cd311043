package dev.verbatim.news.article;

import dev.verbatim.news.quote.Quote;
import java.util.List;

/** An article and its quotations, read together to be changed. */
public interface KeptArticle {

  /** The article, with its body. */
  Article article();

  /** Its quotations in reading order, rejected ones too. */
  List<Quote> quotes();
}
