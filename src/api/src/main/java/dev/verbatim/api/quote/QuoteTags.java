package dev.verbatim.api.quote;

import dev.verbatim.http.response.EntityTags;
import dev.verbatim.news.quote.Quote;
import jakarta.ws.rs.core.EntityTag;

/** Entity tags of quotations. */
final class QuoteTags {

  private QuoteTags() {}

  /** The speaker may go by another name, though nothing of the quotation was written. */
  static EntityTag of(Quote quote) {
    return EntityTags.shown(
        EntityTags.of(quote.id(), quote.version(), quote.updatedAt()),
        String.valueOf(quote.speaker()));
  }
}
