package dev.verbatim.search.query;

import dev.verbatim.platform.value.NameKey;
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

  /** What names of speakers are compared with. */
  static String typed(String words) {
    return NameKey.fold(words);
  }

  /** The items of the page, with where their words are. */
  String shown() {
    List<String> parts = new ArrayList<>();
    if (kinds.contains(Kind.ARTICLES)) {
      parts.add(
          """
          select 'article' as part, page.id, cast(null as text) as label,
            cast(null as bigint) as number, page.score, page.listed_at, article.view,
            article.headline, left(article.body, :searched) as text, %s as places
          from page join article on article.id = page.id and page.kind = 'article'\
          """
              .formatted(words.places("article.words", "page.dictionary")));
    }
    if (kinds.contains(Kind.QUOTES)) {
      parts.add(
          """
          select 'quote' as part, page.id, quote.speaker_name as label,
            cast(null as bigint) as number, page.score, page.listed_at, quote.view,
            cast(null as text) as headline, quote.quoted as text, %s as places
          from page join quote on quote.id = page.id and page.kind = 'quote'\
          """
              .formatted(words.places("quote.words", "page.dictionary")));
    }
    return String.join("\nunion all\n", parts);
  }

  /** What is counted over all that matches, and speakers whose names are like what was typed. */
  String counts() {
    return """
    select kind || 's', null, null, count(*), null, min(listed_at), null, null, null, null
    from matches group by kind
    union all
    (select 'publisher', publisher_id,
      (select publisher_name from article
      where article.publisher_id = counted.publisher_id and gone_at is null
      order by listed_at desc, id desc limit 1),
      number, null, null, null, null, null, null
    from (
      select publisher_id, count(*) as number
      from matches where publisher_id is not null
      group by publisher_id order by number desc, publisher_id limit %1$d
    ) as counted)
    union all
    (select 'language', language, null, count(*), null, null, null, null, null, null
    from matches where language is not null
    group by language order by count(*) desc, language limit %1$d)
    union all
    (select 'month', to_char(listed_at at time zone 'UTC', 'YYYY-MM'), null, count(*),
      null, null, null, null, null, null
    from matches group by 2 order by 2 desc limit %2$d)
    union all
    select 'speaker', speaker_id,
      coalesce(
        (select name from speaker where id = speaker_id),
        (select speaker_name from quote
        where quote.speaker_id = most_quoted.speaker_id
        order by listed_at desc, id desc limit 1)),
      quotes, null, null, null, null, null, null
    from (
      select speaker_id, count(*) as quotes
      from (%3$s) as quoted
      group by speaker_id order by quotes desc, speaker_id limit %1$d
    ) as most_quoted%4$s\
    """
        .formatted(FACETS, MONTHS, speakers(), words.isEmpty() ? "" : suggestions());
  }

  private static String suggestions() {
    return """

    union all
    (select 'suggestion', id, name, quote_count,
      word_similarity(:typed, names), null, null, null, null, null
    from speaker where :typed <%% names
    order by 5 desc, quote_count desc, id limit %d)\
    """
        .formatted(SUGGESTIONS);
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
          ) as in_articles\
          """);
    }
    return String.join("\nunion all\n", parts);
  }
}
