package dev.verbatim.store.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.extraction.Span;
import dev.verbatim.news.quote.MachineFinding;
import dev.verbatim.news.quote.Occasion;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteAttribution;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.quote.QuotedWords;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.quote.ReviewState;
import dev.verbatim.platform.value.CodePoints;
import dev.verbatim.platform.value.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A quotation as it is stored: as places in a text that is stored beside it. Only a mention or a
 * cue outside of that text carries its words. What can be told from the rest is left out.
 */
public final class QuoteJson {

  private static final String ID = "i";
  private static final String VERSION = "v";
  private static final String CREATED = "c";
  private static final String UPDATED = "u";
  private static final String SEGMENTS = "s";
  private static final String NESTED = "n";
  private static final String CONTEXT = "x";
  private static final String PASSAGE = "p";
  private static final String TEXT = "t";
  private static final String TYPE = "y";
  private static final String SPEAKER = "k";
  private static final String MENTION = "m";
  private static final String CUE = "q";
  private static final String CONFIDENCE = "f";
  private static final String SAID_ON = "o";
  private static final String VIA = "w";
  private static final String REVIEW = "r";
  private static final String REVIEWED_BY = "b";
  private static final String REVIEWED_AT = "a";
  private static final String NOTE = "e";
  private static final String FOUND = "z";
  private static final String NAME = "name";
  private static final String KIND = "kind";
  private static final String SAME_AS = "sameAs";
  private static final String SPEAKER_ID = "id";

  /**
   * One mark at either end; a segment that continues in the next paragraph has none at its end. A
   * part of the stored form, so it stays as it is: where {@link #TEXT} is left out, the words are
   * read with it.
   */
  private static final Pattern OUTER_MARKS =
      Pattern.compile("^[\\p{Pi}\\p{Pf}\"'\u201a\u201e]|[\\p{Pi}\\p{Pf}\"']$");

  private QuoteJson() {}

  /**
   * A quotation in JSON.
   *
   * @param text the text that will be there when it is read; it holds the quotation's passage
   */
  public static ObjectNode write(Quote quote, Span text) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(ID, Quote.partInArticle(quote.id()));
    Stamp stamp = quote.stamp();
    json.put(VERSION, stamp.version());
    json.put(CREATED, stamp.createdAt().toEpochMilli());
    if (!stamp.updatedAt().equals(stamp.createdAt())) {
      json.put(UPDATED, stamp.updatedAt().toEpochMilli());
    }
    QuotedWords words = quote.words();
    json.set(SEGMENTS, places(words.segments()));
    if (!words.nested().isEmpty()) {
      json.set(NESTED, places(words.nested()));
    }
    json.set(CONTEXT, places(List.of(words.context())));
    json.set(PASSAGE, places(List.of(words.passage())));
    if (!joined(words.segments()).equals(words.text())) {
      json.put(TEXT, words.text());
    }
    json.put(TYPE, words.type().name());
    QuoteAttribution attribution = quote.attribution();
    put(json, SPEAKER, speaker(attribution.speaker()));
    put(json, MENTION, span(attribution.mention(), text));
    put(json, CUE, span(attribution.cue(), text));
    json.put(CONFIDENCE, attribution.confidence());
    putText(json, SAID_ON, quote.saidOn());
    putText(json, VIA, quote.occasion().via());
    writeReview(json, quote.reviewState());
    return json;
  }

  /**
   * Reads a quotation.
   *
   * @param text the text with which it was written
   * @param start the code point of the body at which that text begins
   */
  public static Quote read(JsonNode json, QuotedArticle article, CodePoints text, int start) {
    List<Span> segments = spans(json.get(SEGMENTS), text, start);
    QuotationType type = QuotationType.valueOf(json.get(TYPE).textValue());
    Instant createdAt = time(json.get(CREATED));
    return new Quote(
        article.id() + "-" + json.get(ID).textValue(),
        article,
        new QuotedWords(
            json.has(TEXT) ? json.get(TEXT).textValue() : joined(segments),
            segments,
            type,
            spans(json.get(NESTED), text, start),
            spans(json.get(PASSAGE), text, start).get(0),
            spans(json.get(CONTEXT), text, start).get(0)),
        new QuoteAttribution(
            speaker(json.get(SPEAKER)),
            span(json.get(MENTION), text, start),
            span(json.get(CUE), text, start),
            json.get(CONFIDENCE).doubleValue()),
        new Occasion(day(json.get(SAID_ON)), text(json.get(VIA))),
        readReview(json),
        new Stamp(
            json.get(VERSION).intValue(),
            createdAt,
            json.has(UPDATED) ? time(json.get(UPDATED)) : createdAt));
  }

  private static void writeReview(ObjectNode json, ReviewState review) {
    if (review.verdict() != Review.MACHINE) {
      json.put(REVIEW, review.verdict().name());
    }
    putText(json, REVIEWED_BY, review.by());
    if (review.at() != null) {
      json.put(REVIEWED_AT, review.at().toEpochMilli());
    }
    putText(json, NOTE, review.note());
    MachineFinding found = review.found();
    if (found != null) {
      ObjectNode was = json.putObject(FOUND);
      was.put(TYPE, found.type().name());
      put(was, SPEAKER, speaker(found.speaker()));
      putText(was, SAID_ON, found.saidOn());
      was.put(CONFIDENCE, found.confidence());
    }
  }

  private static ReviewState readReview(JsonNode json) {
    JsonNode found = json.get(FOUND);
    return new ReviewState(
        json.has(REVIEW) ? Review.valueOf(json.get(REVIEW).textValue()) : Review.MACHINE,
        text(json.get(REVIEWED_BY)),
        json.has(REVIEWED_AT) ? time(json.get(REVIEWED_AT)) : null,
        text(json.get(NOTE)),
        found == null
            ? null
            : new MachineFinding(
                QuotationType.valueOf(found.get(TYPE).textValue()),
                speaker(found.get(SPEAKER)),
                day(found.get(SAID_ON)),
                found.get(CONFIDENCE).doubleValue()));
  }

  private static ObjectNode speaker(QuotedSpeaker speaker) {
    if (speaker == null) {
      return null;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    putText(json, SPEAKER_ID, speaker.id());
    json.put(NAME, speaker.name());
    if (speaker.kind() != SourceKind.UNKNOWN) {
      json.put(KIND, speaker.kind().name());
    }
    if (!speaker.sameAs().isEmpty()) {
      ArrayNode sameAs = json.putArray(SAME_AS);
      speaker.sameAs().forEach(sameAs::add);
    }
    return json;
  }

  private static QuotedSpeaker speaker(JsonNode json) {
    if (json == null) {
      return null;
    }
    List<String> sameAs = new ArrayList<>();
    if (json.has(SAME_AS)) {
      json.get(SAME_AS).forEach(uri -> sameAs.add(uri.textValue()));
    }
    return new QuotedSpeaker(
        text(json.get(SPEAKER_ID)),
        json.get(NAME).textValue(),
        json.has(KIND) ? SourceKind.valueOf(json.get(KIND).textValue()) : SourceKind.UNKNOWN,
        sameAs);
  }

  /** Where spans begin and end, in turn. */
  private static ArrayNode places(List<Span> spans) {
    ArrayNode places = JsonNodeFactory.instance.arrayNode();
    spans.forEach(span -> places.add(span.start()).add(span.end()));
    return places;
  }

  private static List<Span> spans(JsonNode places, CodePoints text, int start) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; places != null && i < places.size(); i += 2) {
      int from = places.get(i).intValue();
      int to = places.get(i + 1).intValue();
      spans.add(new Span(from, to, text.slice(from - start, to - start)));
    }
    return spans;
  }

  private static ArrayNode span(Span span, Span text) {
    if (span == null) {
      return null;
    }
    ArrayNode json = places(List.of(span));
    return text.contains(span) ? json : json.add(span.exact());
  }

  private static Span span(JsonNode json, CodePoints text, int start) {
    if (json == null) {
      return null;
    }
    int from = json.get(0).intValue();
    int to = json.get(1).intValue();
    return new Span(
        from, to, json.size() > 2 ? json.get(2).textValue() : text.slice(from - start, to - start));
  }

  /** The words of the segments without their outer marks, joined by a space. */
  private static String joined(List<Span> segments) {
    return segments.stream()
        .map(segment -> OUTER_MARKS.matcher(segment.exact()).replaceAll(""))
        .collect(Collectors.joining(" "));
  }

  private static void put(ObjectNode json, String name, JsonNode value) {
    if (value != null) {
      json.set(name, value);
    }
  }

  private static void putText(ObjectNode json, String name, Object value) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }

  private static String text(JsonNode json) {
    return json == null ? null : json.textValue();
  }

  private static LocalDate day(JsonNode json) {
    return json == null ? null : LocalDate.parse(json.textValue());
  }

  private static Instant time(JsonNode json) {
    return Instant.ofEpochMilli(json.longValue());
  }
}
