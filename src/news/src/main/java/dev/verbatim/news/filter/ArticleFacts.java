package dev.verbatim.news.filter;

import java.time.Instant;
import java.util.List;

/** What an article, or a quotation by its article, is filtered by. */
public interface ArticleFacts {

  /** The publisher's id, or null. */
  String publisherId();

  /** The section, or null. */
  String section();

  /** The tags; none where there are none. */
  List<String> tags();

  /** A BCP 47 tag, or null. */
  String language();

  /** When it was published, or else recorded. */
  Instant listedAt();
}
