package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.extraction.Span;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.ItemSchema.Values;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.NewestFirstKey;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.platform.value.Stamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A quotation as stored: its passage once, and where in the body everything is.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code ARTICLE#<article>}</td></tr>
 *   <tr><td>sk</td><td>{@code QUOTE#<rest of the id>}, and {@code #<preparation id>} where it was
 *       prepared beside one with the same id</td></tr>
 *   <tr><td>by-position</td><td>the article, then where the quotation begins</td></tr>
 *   <tr><td>by-latest</td><td>{@code QUOTE#<shard>}, then the newest first</td></tr>
 *   <tr><td>by-publisher</td><td>{@code QUOTE#<publisher>}, then the newest first</td></tr>
 *   <tr><td>by-speaker</td><td>the speaker, then the newest first</td></tr>
 *   <tr><td>by-chance</td><td>{@code QUOTE#<shard>} unless it is rejected, then a token</td></tr>
 * </table>
 *
 * <p>Places in the body are written {@code start-end}, separated by spaces. A mention or cue that
 * is outside of the passage carries its words too. {@code updatedAt} is left out where it equals
 * {@code createdAt}. A speaker without a name has its words in {@code speakerName}, and neither id
 * nor kind. Older items have no kind.
 */
public final class QuoteItem {

  /** What its sort key and the names of its lists begin with. */
  public static final String KIND = "QUOTE";

  public static final String SPEAKER_SAME_AS = "speakerSameAs";

  /** Length of a token of by-chance in characters: 40 bits. */
  public static final int TOKEN_LENGTH = 8;

  /** What the sort key of every quotation begins with. */
  public static final String PREFIX = KIND + "#";

  private static final String PASSAGE_START = "passageStart";
  private static final String PASSAGE = "passage";
  private static final String TEXT = "quoted";
  private static final String SEGMENTS = "segments";
  private static final String NESTED = "nested";
  private static final String CONTEXT = "context";
  private static final String MENTION = "mention";
  private static final String MENTION_WORDS = "mentionWords";
  private static final String CUE = "cue";
  private static final String CUE_WORDS = "cueWords";
  private static final String SAID_ON = "saidOn";
  private static final String VIA = "via";
  private static final String REVIEWED_BY = "reviewedBy";
  private static final String REVIEWED_AT = "reviewedAt";

  /**
   * One mark at either end; a segment that continues in the next paragraph has none at its end. A
   * part of the stored form, so it stays as it is: an item without {@link #TEXT} is read with it.
   */
  private static final Pattern OUTER_MARKS =
      Pattern.compile("^[\\p{Pi}\\p{Pf}\"'\u201a\u201e]|[\\p{Pi}\\p{Pf}\"']$");

  private static final ItemSchema<Quote> SCHEMA =
      ItemSchema.of(Quote.class, QuoteItem::read)
          .text(Table.PK, quote -> key(quote.id()).pk())
          .text(Table.SK, quote -> key(quote.id()).sk())
          .text(Table.NEWEST, QuoteItem::newest)
          .number(Table.POSITION, Quote::start)
          .text(Table.Index.LATEST.partition(), quote -> Shards.of(KIND, key(quote.id()).pk()))
          .text(Table.Index.PUBLISHER.partition(), quote -> publisherKey(quote.article()))
          .text(Table.Index.SPEAKER.partition(), ofSpeaker(QuotedSpeaker::id))
          .text(Table.Index.CHANCE.partition(), unlessRejected(id -> Shards.of(KIND, token(id))))
          .text(Table.CHANCE, unlessRejected(QuoteItem::token))
          .number(Table.VERSION, Quote::version)
          .time(Table.CREATED_AT, quote -> quote.stamp().createdAt())
          .time(Table.UPDATED_AT, QuoteItem::updatedAt)
          .number(PASSAGE_START, quote -> quote.words().passage().start())
          .text(PASSAGE, quote -> quote.words().passage().exact())
          .text(TEXT, QuoteItem::textToKeep)
          .text(SEGMENTS, quote -> Passage.places(quote.segments()))
          .text(NESTED, quote -> Passage.places(quote.words().nested()))
          .text(CONTEXT, quote -> Passage.place(quote.words().context()))
          .text(Table.QUOTE_TYPE, quote -> quote.type().name())
          .text(SpeakerItem.NAME, ofSpeaker(QuotedSpeaker::name))
          .text(SpeakerItem.KIND, ofSpeaker(QuoteItem::kindOf))
          .texts(SPEAKER_SAME_AS, ofSpeaker(QuotedSpeaker::sameAs))
          .text(MENTION, quote -> Passage.place(quote.attribution().mention()))
          .text(MENTION_WORDS, quote -> wordsOutside(quote, quote.attribution().mention()))
          .text(CUE, quote -> Passage.place(quote.attribution().cue()))
          .text(CUE_WORDS, quote -> wordsOutside(quote, quote.attribution().cue()))
          .fraction(Table.CONFIDENCE, quote -> quote.attribution().confidence())
          .day(SAID_ON, Quote::saidOn)
          .text(VIA, quote -> quote.occasion().via())
          .text(Table.REVIEW, quote -> quote.review().name())
          .text(REVIEWED_BY, quote -> quote.reviewState().by())
          .time(REVIEWED_AT, quote -> quote.reviewState().at())
          .build();

  private QuoteItem() {}

  /** Whether the item with this key is a quotation. */
  public static boolean isQuote(Key key) {
    return key.sk().startsWith(PREFIX);
  }

  /** The key of a quotation. */
  public static Key key(String id) {
    int dash = id.lastIndexOf('-');
    return new Key(ArticleKeys.partition(id.substring(0, dash)), PREFIX + id.substring(dash + 1));
  }

  /** The key of a quotation that is prepared beside one with the same id. */
  public static Key key(String id, String preparation) {
    Key key = key(id);
    return new Key(key.pk(), key.sk() + "#" + preparation);
  }

  /** The id of the quotation with this key. */
  public static String id(Key key) {
    return ArticleKeys.articleId(key.pk()) + "-" + key.sk().split("#", 3)[1];
  }

  /** The partition of by-publisher that holds the quotations of a publisher. */
  public static String publisherKey(String publisherId) {
    return PREFIX + publisherId;
  }

  /** The item of a quotation. */
  public static Map<String, AttributeValue> of(Quote quote) {
    return SCHEMA.write(quote);
  }

  /** The item of a quotation under this key. */
  public static Map<String, AttributeValue> of(Quote quote, Key key) {
    Map<String, AttributeValue> item = new HashMap<>(of(quote));
    item.putAll(key.attributes());
    return item;
  }

  /** The quotation that an item holds. */
  public static Quote quote(Map<String, AttributeValue> attributes) {
    return SCHEMA.read(attributes);
  }

  private static Quote read(Values values) {
    Key key = new Key(values.get(Table.PK), values.get(Table.SK));
    Passage passage = new Passage(values.number(PASSAGE_START), values.get(PASSAGE));
    return new Quote(
        id(key),
        new QuotedArticle(
            ArticleKeys.articleId(key.pk()),
            publisherId(values),
            NewestFirstKey.published(values.get(Table.NEWEST))),
        words(values, passage),
        new QuoteAttribution(
            speaker(values),
            passage.span(values.get(MENTION), values.get(MENTION_WORDS)),
            passage.span(values.get(CUE), values.get(CUE_WORDS)),
            values.<Double>get(Table.CONFIDENCE)),
        new Occasion(values.day(SAID_ON), values.get(VIA)),
        new ReviewState(
            Review.valueOf(values.get(Table.REVIEW)),
            values.get(REVIEWED_BY),
            values.time(REVIEWED_AT)),
        stamp(values));
  }

  private static QuotedWords words(Values values, Passage passage) {
    List<Span> segments = passage.spans(values.get(SEGMENTS));
    String text = values.get(TEXT);
    return new QuotedWords(
        text == null ? joined(segments) : text,
        segments,
        QuotationType.valueOf(values.get(Table.QUOTE_TYPE)),
        passage.spans(values.get(NESTED)),
        passage.span(),
        passage.span(values.get(CONTEXT), null));
  }

  private static QuotedSpeaker speaker(Values values) {
    String name = values.get(SpeakerItem.NAME);
    String kind = values.get(SpeakerItem.KIND);
    return name == null
        ? null
        : new QuotedSpeaker(
            values.get(Table.Index.SPEAKER.partition()),
            name,
            kind == null ? SourceKind.UNKNOWN : SourceKind.valueOf(kind),
            values.list(SPEAKER_SAME_AS));
  }

  private static Stamp stamp(Values values) {
    Instant createdAt = values.time(Table.CREATED_AT);
    Instant updatedAt = values.time(Table.UPDATED_AT);
    return new Stamp(
        values.number(Table.VERSION), createdAt, updatedAt == null ? createdAt : updatedAt);
  }

  private static String newest(Quote quote) {
    return NewestFirstKey.of(quote.article().published(), quote.article().id(), quote.start());
  }

  private static String publisherKey(QuotedArticle article) {
    return article.publisherId() == null ? null : publisherKey(article.publisherId());
  }

  private static String publisherId(Values values) {
    String key = values.get(Table.Index.PUBLISHER.partition());
    return key == null ? null : key.substring(PREFIX.length());
  }

  private static Instant updatedAt(Quote quote) {
    Stamp stamp = quote.stamp();
    return stamp.updatedAt().equals(stamp.createdAt()) ? null : stamp.updatedAt();
  }

  private static <V> Function<Quote, V> ofSpeaker(Function<QuotedSpeaker, V> getter) {
    return quote -> quote.speaker() == null ? null : getter.apply(quote.speaker());
  }

  private static String kindOf(QuotedSpeaker speaker) {
    return speaker.isNamed() ? speaker.kind().name() : null;
  }

  private static String wordsOutside(Quote quote, Span span) {
    return Passage.wordsOutside(quote.words().passage(), span);
  }

  /** Spread evenly, whatever the ids are like. */
  private static String token(String id) {
    return Ids.of(TOKEN_LENGTH, id);
  }

  /** A rejected quotation is never a random one. */
  private static Function<Quote, String> unlessRejected(Function<String, String> ofId) {
    return quote -> quote.isRejected() ? null : ofId.apply(quote.id());
  }

  /** Usually the words follow from the segments, and need not be stored twice. */
  private static String textToKeep(Quote quote) {
    return joined(quote.segments()).equals(quote.text()) ? null : quote.text();
  }

  /** The words of the segments without their outer marks, joined by a space. */
  private static String joined(List<Span> segments) {
    return segments.stream()
        .map(segment -> OUTER_MARKS.matcher(segment.exact()).replaceAll(""))
        .collect(Collectors.joining(" "));
  }
}
