package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.Span;
import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.NewestFirstKey;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.value.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A quotation as stored: its passage once, and where in the body everything stands.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code ARTICLE#<article>}</td></tr>
 *   <tr><td>sk</td><td>{@code QUOTE#<rest of the id>}, and {@code #<edition>} where it was staged
 *       in the place of another</td></tr>
 *   <tr><td>by-position</td><td>the article, then where the quotation begins</td></tr>
 *   <tr><td>by-latest</td><td>{@code QUOTE#<shard>}, then the newest first</td></tr>
 *   <tr><td>by-publisher</td><td>{@code QUOTE#<publisher>}, then the newest first</td></tr>
 *   <tr><td>by-speaker</td><td>the speaker, then the newest first</td></tr>
 *   <tr><td>by-chance</td><td>{@code QUOTE#<shard>} unless it is rejected, then a token</td></tr>
 * </table>
 *
 * <p>Stretches are written {@code start-end}, several parted by a space. A mention or cue that
 * stands outside of the passage carries its words too. {@code updatedAt} is left out where it is
 * {@code createdAt}.
 */
public record QuoteItem(
    Key key,
    String newest,
    int position,
    String publisherKey,
    int version,
    long createdAt,
    Long updatedAt,
    int passageStart,
    String passage,
    String text,
    String segments,
    String type,
    String speakerId,
    String speakerName,
    List<String> speakerSameAs,
    String mention,
    String mentionWords,
    String cue,
    String cueWords,
    String nested,
    String context,
    String saidOn,
    String via,
    double confidence,
    String review,
    String reviewedBy,
    Long reviewedAt) {

  public static final String KIND = "QUOTE";
  public static final String VERSION = "version";
  public static final String TYPE = "quoteType";
  public static final String REVIEW = "review";
  public static final String CONFIDENCE = "confidence";
  public static final String SPEAKER_NAME = "speakerName";
  public static final String SPEAKER_SAME_AS = "speakerSameAs";
  public static final String UPDATED_AT = "updatedAt";

  /** How long a token of by-chance is; 40 bits. */
  public static final int TOKEN_LENGTH = 8;

  /** One mark at either end; a segment that runs on into the next paragraph has none at its end. */
  private static final Pattern OUTER_MARKS =
      Pattern.compile("^[\\p{Pi}\\p{Pf}\"'\u201a\u201e]|[\\p{Pi}\\p{Pf}\"']$");

  private static final ItemSchema<QuoteItem> SCHEMA =
      ItemSchema.of(
              QuoteItem.class,
              values ->
                  new QuoteItem(
                      new Key(values.get(Table.PK), values.get(Table.SK)),
                      values.get(Table.NEWEST),
                      values.number(Table.POSITION),
                      values.get(Table.Index.PUBLISHER.partition()),
                      values.number(VERSION),
                      values.<Long>get("createdAt"),
                      values.get(UPDATED_AT),
                      values.number("passageStart"),
                      values.get("passage"),
                      values.get("quoted"),
                      values.get("segments"),
                      values.get(TYPE),
                      values.get(Table.Index.SPEAKER.partition()),
                      values.get(SPEAKER_NAME),
                      values.list(SPEAKER_SAME_AS),
                      values.get("mention"),
                      values.get("mentionWords"),
                      values.get("cue"),
                      values.get("cueWords"),
                      values.get("nested"),
                      values.get("context"),
                      values.get("saidOn"),
                      values.get("via"),
                      values.<Double>get(CONFIDENCE),
                      values.get(REVIEW),
                      values.get("reviewedBy"),
                      values.get("reviewedAt")))
          .text(Table.PK, item -> item.key.pk())
          .text(Table.SK, item -> item.key.sk())
          .text(Table.NEWEST, QuoteItem::newest)
          .number(Table.POSITION, QuoteItem::position)
          .text(Table.Index.LATEST.partition(), item -> Shards.of(KIND, item.key.pk()))
          .text(Table.Index.PUBLISHER.partition(), QuoteItem::publisherKey)
          .text(Table.Index.SPEAKER.partition(), QuoteItem::speakerId)
          .number(VERSION, QuoteItem::version)
          .text(Table.Index.CHANCE.partition(), item -> item.ifDrawn(Shards.of(KIND, item.token())))
          .text(Table.CHANCE, item -> item.ifDrawn(item.token()))
          .bigNumber("createdAt", QuoteItem::createdAt)
          .bigNumber(UPDATED_AT, QuoteItem::updatedAt)
          .number("passageStart", QuoteItem::passageStart)
          .text("passage", QuoteItem::passage)
          .text("quoted", QuoteItem::text)
          .text("segments", QuoteItem::segments)
          .text(TYPE, QuoteItem::type)
          .text(SPEAKER_NAME, QuoteItem::speakerName)
          .texts(SPEAKER_SAME_AS, QuoteItem::speakerSameAs)
          .text("mention", QuoteItem::mention)
          .text("mentionWords", QuoteItem::mentionWords)
          .text("cue", QuoteItem::cue)
          .text("cueWords", QuoteItem::cueWords)
          .text("nested", QuoteItem::nested)
          .text("context", QuoteItem::context)
          .text("saidOn", QuoteItem::saidOn)
          .text("via", QuoteItem::via)
          .fraction(CONFIDENCE, QuoteItem::confidence)
          .text(REVIEW, QuoteItem::review)
          .text("reviewedBy", QuoteItem::reviewedBy)
          .bigNumber("reviewedAt", QuoteItem::reviewedAt)
          .build();

  /** Whether the item with this key is a quotation. */
  public static boolean isQuote(Key key) {
    return key.sk().startsWith(KIND + "#");
  }

  /** The partition of an article and its quotations. */
  public static String partition(String articleId) {
    return "ARTICLE#" + articleId;
  }

  /** The key of a quotation. */
  public static Key key(String id) {
    int dash = id.lastIndexOf('-');
    return new Key(partition(id.substring(0, dash)), KIND + "#" + id.substring(dash + 1));
  }

  /** The key of a quotation that is staged in the place of another with the same id. */
  public static Key key(String id, String edition) {
    Key key = key(id);
    return new Key(key.pk(), key.sk() + "#" + edition);
  }

  public static Map<String, AttributeValue> of(Quote quote) {
    return of(quote, key(quote.id()));
  }

  public static Map<String, AttributeValue> of(Quote quote, Key key) {
    Span mention = quote.speaker() == null ? null : quote.speaker().mention();
    String publisher = quote.article().publisherId();
    int position = quote.segments().get(0).start();
    return SCHEMA.write(
        new QuoteItem(
            key,
            NewestFirstKey.of(quote.article().published(), quote.article().id(), position),
            position,
            publisher == null ? null : KIND + "#" + publisher,
            quote.version(),
            quote.createdAt().toEpochMilli(),
            quote.updatedAt().equals(quote.createdAt()) ? null : quote.updatedAt().toEpochMilli(),
            quote.passage().start(),
            quote.passage().exact(),
            textToKeep(quote),
            Passage.places(quote.segments()),
            quote.type().name(),
            quote.speaker() == null ? null : quote.speaker().id(),
            quote.speaker() == null ? null : quote.speaker().name(),
            quote.speaker() == null ? List.of() : quote.speaker().sameAs(),
            Passage.place(mention),
            Passage.wordsOutside(quote.passage(), mention),
            Passage.place(quote.cue()),
            Passage.wordsOutside(quote.passage(), quote.cue()),
            quote.nested().isEmpty() ? null : Passage.places(quote.nested()),
            Passage.place(quote.context()),
            quote.saidOn() == null ? null : quote.saidOn().toString(),
            quote.via(),
            quote.confidence(),
            quote.review().name(),
            quote.reviewedBy(),
            quote.reviewedAt() == null ? null : quote.reviewedAt().toEpochMilli()));
  }

  /** The id of the quotation with this key. */
  public static String id(Key key) {
    return key.pk().substring(partition("").length()) + "-" + key.sk().split("#", 3)[1];
  }

  public static Quote quote(Map<String, AttributeValue> attributes) {
    return SCHEMA.read(attributes).quote();
  }

  private Quote quote() {
    String articleId = key.pk().substring(partition("").length());
    Passage words = new Passage(passageStart, passage);
    List<Span> spans = words.spans(segments);
    return new Quote(
        id(key),
        new QuotedArticle(
            articleId,
            publisherKey == null ? null : publisherKey.substring(KIND.length() + 1),
            NewestFirstKey.published(newest)),
        version,
        Instant.ofEpochMilli(createdAt),
        Instant.ofEpochMilli(updatedAt == null ? createdAt : updatedAt),
        words.span(),
        text == null ? words(spans) : text,
        spans,
        QuotationType.valueOf(type),
        speakerId == null
            ? null
            : new QuotedSpeaker(
                speakerId, speakerName, words.span(mention, mentionWords), speakerSameAs),
        words.span(cue, cueWords),
        nested == null ? List.of() : words.spans(nested),
        words.span(context, null),
        saidOn == null ? null : LocalDate.parse(saidOn),
        via,
        confidence,
        Review.valueOf(review),
        reviewedBy,
        reviewedAt == null ? null : Instant.ofEpochMilli(reviewedAt));
  }

  /** Spread evenly, whatever the ids are like. */
  private String token() {
    return Ids.of(TOKEN_LENGTH, id(key));
  }

  /** What is rejected cannot be drawn. */
  private String ifDrawn(String value) {
    return review.equals(Review.REJECTED.name()) ? null : value;
  }

  /** Most often the words follow from the segments, and need not be kept twice. */
  private static String textToKeep(Quote quote) {
    return words(quote.segments()).equals(quote.text()) ? null : quote.text();
  }

  /** The words of the segments without their outer marks, joined by a space. */
  private static String words(List<Span> segments) {
    return segments.stream()
        .map(segment -> OUTER_MARKS.matcher(segment.exact()).replaceAll(""))
        .collect(Collectors.joining(" "));
  }
}
