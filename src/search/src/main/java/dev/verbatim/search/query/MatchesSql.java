package dev.verbatim.search.query;

import dev.verbatim.search.query.SearchQuery.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a page shows of {@code matches}, and of {@code page}, which is cut out of them. */
final class MatchesSql {

  private static final int FACETS = 10;
  private static final int MONTHS = 24;
  private static final int SUGGESTIONS = 5;

  private final Set<Kind> kinds;
  private final AnalyzedWords words;

  MatchesSql(Set<Kind> kinds, AnalyzedWords words) {
    this.kinds = kinds;
    this.words = words;
  }

  /** The items of the page, with their words marked; nothing else is marked. */
  String shown() {
    List<String> parts = new ArrayList<>();
    if (kinds.contains(Kind.ARTICLES)) {
      parts.add(
          """
          select 'article' as part, page.id, cast(null as text) as label,
            cast(null as bigint) as number, page.score, page.listed_at, article.view,
            %s as headline, %s as text
          from page join article on article.id = page.id and page.kind = 'article'"""
              .formatted(
                  HighlightMarkup.whole(
                      "coalesce(article.headline, '')", words.query("page.dictionary")),
                  HighlightMarkup.fragments("article.body", words.query("page.dictionary"))));
    }
    if (kinds.contains(Kind.QUOTES)) {
      parts.add(
          """
          select 'quote' as part, page.id, cast(null as text) as label,
            cast(null as bigint) as number, page.score, page.listed_at, quote.view,
            cast(null as text) as headline, %s as text
          from page join quote on quote.id = page.id and page.kind = 'quote'"""
              .formatted(HighlightMarkup.whole("quote.quoted", words.query("page.dictionary"))));
    }
    return String.join("\nunion all\n", parts);
  }

  /** What is counted over all that matches, and speakers whose names are like what was typed. */
  String counts() {
    return """
        select kind || 's', null, null, count(*), null, min(listed_at), null, null, null
        from matches group by kind
        union all
        (select 'publisher', publisher_id, max(publisher_name), count(*),
          null, null, null, null, null
        from matches where publisher_id is not null
        group by publisher_id order by count(*) desc, publisher_id limit %1$d)
        union all
        (select 'month', to_char(listed_at at time zone 'UTC', 'YYYY-MM'), null, count(*),
          null, null, null, null, null
        from matches group by 2 order by 2 desc limit %2$d)
        union all
        select 'speaker', speaker_id, (select name from speaker where id = speaker_id), quotes,
          null, null, null, null, null
        from (
          select speaker_id, count(*) as quotes
          from (%3$s) as quoted
          group by speaker_id order by quotes desc, speaker_id limit %1$d
        ) as most_quoted
        union all
        (select 'suggestion', id, name, quote_count,
          word_similarity(:typed, names), null, null, null, null
        from speaker where :typed <%% names
        order by 5 desc, quote_count desc, id limit %4$d)"""
        .formatted(FACETS, MONTHS, speakers(), SUGGESTIONS);
  }

  /** Who speaks: in an article each speaker once. */
  private String speakers() {
    List<String> parts = new ArrayList<>();
    if (kinds.contains(Kind.QUOTES)) {
      parts.add("select speaker_id from matches where speaker_id is not null");
    }
    if (kinds.contains(Kind.ARTICLES)) {
      parts.add(
          """
          select speaker_id from (
            select distinct quote.article_id, quote.speaker_id
            from matches join quote on quote.article_id = matches.id
            where matches.kind = 'article' and quote.review <> 'rejected'
              and quote.speaker_id is not null
          ) as in_articles""");
    }
    return String.join("\nunion all\n", parts);
  }
}
