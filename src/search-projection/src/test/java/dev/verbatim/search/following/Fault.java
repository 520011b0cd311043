package dev.verbatim.search.following;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.search.projection.RowViews;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Lets the connection to PostgreSQL break in the middle of a transaction. */
final class Fault {

  private int left;

  /** From now on all goes well until the clock was read, or a view made, so many times. */
  void after(int steps) {
    left = steps;
  }

  /** All goes well. */
  void never() {
    left = 0;
  }

  /** Views that break off. */
  RowViews views(ObjectMapper json) {
    return new RowViews(json) {
      @Override
      public String of(Article article) {
        step();
        return super.of(article);
      }

      @Override
      public String of(Quote quote) {
        step();
        return super.of(quote);
      }

      @Override
      public String of(Speaker speaker) {
        step();
        return super.of(speaker);
      }
    };
  }

  /** A clock that breaks off. */
  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Instant instant() {
        step();
        return Clock.systemUTC().instant();
      }
    };
  }

  private void step() {
    if (left > 0 && --left == 0) {
      throw new IllegalStateException(new SQLException("the server is gone", "08006"));
    }
  }
}
