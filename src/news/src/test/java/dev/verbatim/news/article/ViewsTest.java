package dev.verbatim.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.verbatim.extraction.Attribution;
import dev.verbatim.extraction.Notice;
import dev.verbatim.extraction.Quotation;
import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.extraction.Span;
import dev.verbatim.news.quote.FoundQuotes;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.quote.ReviewState;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerProfile;
import dev.verbatim.news.speaker.SpeakerView;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON of views: every field, each with a value that no other field has. */
class ViewsTest {

  private static final Instant STORED = Instant.parse("2026-03-02T09:30:00Z");
  private static final Instant CHANGED = Instant.parse("2026-03-03T10:00:00Z");

  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setSerializationInclusion(JsonInclude.Include.NON_NULL);

  private static final QuotedArticle QUOTED =
      new QuotedArticle(
          "0ferry0",
          "Ferry late",
          "harbor-post",
          "Harbor Post",
          DateOrInstant.parse("2026-03-01"),
          STORED,
          "https://harbor.example/ferry",
          "en-GB",
          "Local",
          List.of("Ferries"));

  @Test
  void anArticleShowsEveryFieldInOrder() throws JsonProcessingException {
    Article article =
        new Article(
            "0ferry0",
            new ArticleText("Ferry late", "Fog fell.", "en-GB", 2),
            new Publication(
                Publisher.named("Harbor Post"),
                DateOrInstant.parse("2026-03-01"),
                "https://harbor.example/ferry",
                "Bram Odukoy",
                List.of("Tidewire")),
            new Topics("Local", List.of("Ferries")),
            7,
            new ExtractedBy(
                "engine",
                "3",
                "en-GB",
                Instant.parse("2026-03-02T09:31:00Z"),
                List.of(new Notice(Notice.MARKUP_REMOVED, "Tags went."))),
            new Stamp(4, STORED, CHANGED));

    assertThat(json.writeValueAsString(ArticleView.of(article)))
        .isEqualTo(
            """
            {"id":"0ferry0","version":4,"createdAt":"2026-03-02T09:30:00Z",\
            "updatedAt":"2026-03-03T10:00:00Z","etag":"\\"%s\\"","headline":"Ferry late","body":"Fog fell.",\
            "publisher":{"id":"harbor-post","name":"Harbor Post"},"agencies":["Tidewire"],\
            "published":"2026-03-01","url":"https://harbor.example/ferry",\
            "byline":"Bram Odukoy","section":"Local","tags":["Ferries"],"language":"en-GB",\
            "wordCount":2,"quoteCount":7,"extraction":{"engine":"engine","version":"3",\
            "language":"en-GB","extractedAt":"2026-03-02T09:31:00Z",\
            "notices":[{"code":"markup-removed","detail":"Tags went."}]}}"""
                .formatted(article.tag()));
  }

  @Test
  void aQuotationShowsEveryFieldInOrder() throws JsonProcessingException {
    String body = "Fog. “Wait ‘here’,” Ada Kell said. Rain.";
    Quotation found =
        new Quotation(
            "Wait ‘here’,",
            List.of(span(body, "“Wait ‘here’,”")),
            QuotationType.DIRECT,
            new Attribution(
                new Source("Ada Kell", SourceKind.PERSON, "a pilot", List.of()),
                span(body, "Ada Kell")),
            span(body, "said"),
            List.of(span(body, "‘here’")),
            span(body, "“Wait ‘here’,” Ada Kell said."),
            LocalDate.of(2026, 3, 1),
            "a statement",
            0.875,
            null);
    Quote quote =
        FoundQuotes.of(QUOTED, body, List.of(found), STORED)
            .get(0)
            .withId("0ferry0-1")
            .withReview(new ReviewState(Review.CONFIRMED, "editor", CHANGED, "heard it", null))
            .withStamp(new Stamp(2, STORED, CHANGED));

    assertThat(json.writeValueAsString(QuoteView.of(quote)))
        .isEqualTo(
            """
            {"id":"0ferry0-1","articleId":"0ferry0","version":2,\
            "createdAt":"2026-03-02T09:30:00Z","updatedAt":"2026-03-03T10:00:00Z",\
            "etag":"\\"%s\\"","article":{"headline":"Ferry late",\
            "publisher":{"id":"harbor-post","name":"Harbor Post"},"published":"2026-03-01",\
            "url":"https://harbor.example/ferry","language":"en-GB"},\
            "text":"Wait ‘here’,","segments":[{"start":5,"end":19,"exact":"“Wait ‘here’,”"}],\
            "selector":{"exact":"“Wait ‘here’,”","prefix":"Fog. ","suffix":" Ada Kell said. Rain."},\
            "type":"direct","mention":{"start":20,"end":28,"exact":"Ada Kell"},\
            "speaker":{"id":"ada-kell","name":"Ada Kell","kind":"person"},\
            "cue":{"start":29,"end":33,"exact":"said"},\
            "nested":[{"start":11,"end":17,"exact":"‘here’"}],\
            "context":"“Wait ‘here’,” Ada Kell said.","saidOn":"2026-03-01",\
            "via":"a statement","confidence":0.88,"review":"confirmed",\
            "reviewedBy":"editor","reviewedAt":"2026-03-03T10:00:00Z","note":"heard it"}"""
                .formatted(quote.tag()));
  }

  @Test
  void aSpeakerWithoutANameShowsNoIdAndAPronounThatNothingExplainsIsNull()
      throws JsonProcessingException {
    assertThat(speakerShown(new Attribution(null, "a pilot", span("a pilot", "a pilot"))))
        .isEqualTo(
            """
            "mention":{"start":0,"end":7,"exact":"a pilot"},"speaker":{"name":"a pilot"},""");
    assertThat(speakerShown(new Attribution(null, null, span("she", "she"))))
        .isEqualTo(
            """
            "mention":{"start":0,"end":3,"exact":"she"},"speaker":null,""");
    assertThat(speakerShown(null)).isEqualTo("\"speaker\":null,");
  }

  private String speakerShown(Attribution attribution) throws JsonProcessingException {
    String body = "“Wait,” said a pilot.";
    Quotation found =
        new Quotation(
            "Wait,",
            List.of(span(body, "“Wait,”")),
            QuotationType.DIRECT,
            attribution,
            null,
            List.of(),
            span(body, body),
            null,
            null,
            0.5,
            null);
    Quote quote = FoundQuotes.of(QUOTED, body, List.of(found), STORED).get(0);
    String shown = json.writeValueAsString(QuoteView.of(quote));
    return shown.substring(shown.indexOf("\"type\":\"direct\",") + 16, shown.indexOf("\"nested\""));
  }

  @Test
  void aSpeakerShowsEveryFieldInOrder() throws JsonProcessingException {
    Speaker speaker =
        new Speaker(
            "ada-kell",
            new SpeakerProfile(
                "Ada Kell",
                SourceKind.PERSON,
                "a pilot",
                List.of("A. Kell"),
                List.of("https://kell.example/")),
            new QuoteCounts(5, 1),
            new QuotedDays(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9)),
            6);

    assertThat(json.writeValueAsString(SpeakerView.of(speaker)))
        .isEqualTo(
            """
            {"id":"ada-kell","name":"Ada Kell","kind":"person","description":"a pilot",\
            "aliases":["A. Kell"],"sameAs":["https://kell.example/"],"quoteCount":5,\
            "firstQuoted":"2026-03-01","lastQuoted":"2026-03-09","version":6,"etag":"\\"%s\\""}"""
                .formatted(speaker.tag()));
  }

  private static Span span(String body, String words) {
    int start = body.indexOf(words);
    return new Span(start, start + words.length(), words);
  }
}
