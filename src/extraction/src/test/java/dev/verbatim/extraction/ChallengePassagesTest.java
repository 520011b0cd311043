package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Short passages, one hard case each: how many quotations are found with the right speaker. */
class ChallengePassagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of 39 quotations; raise it when the engine gets better. */
  private static final int FLOOR = 36;

  private static List<JsonNode> passages() throws IOException {
    List<JsonNode> passages = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ChallengePassagesTest.class.getResourceAsStream("challenge.jsonl"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        passages.add(JSON.readTree(line));
      }
    }
    return passages;
  }

  @Test
  void nearlyAllQuotationsHaveTheRightSpeaker() throws IOException {
    int right = 0;
    int expected = 0;
    int tooMany = 0;
    List<String> wrong = new ArrayList<>();
    for (JsonNode passage : passages()) {
      List<Segment> found = found(passage.get("text").asText());
      for (JsonNode gold : passage.get("quotes")) {
        expected++;
        if (found.removeIf(segment -> segment.isRight(gold))) {
          right++;
        } else {
          wrong.add(passage.get("category").asText());
        }
      }
      found.removeIf(segment -> segment.isIn(passage.get("ignore")));
      tooMany += found.size();
    }
    assertThat(right)
        .as("of %d; wrong: %s; found but not there: %d", expected, wrong, tooMany)
        .isGreaterThanOrEqualTo(FLOOR);
    assertThat(tooMany).isLessThanOrEqualTo(6);
  }

  @Test
  void wordsThatNobodySaidAreNoQuotations() throws IOException {
    for (JsonNode passage : passages()) {
      if (passage.get("quotes").isEmpty() && passage.get("category").asText().contains("apos")) {
        assertThat(found(passage.get("text").asText())).isEmpty();
      }
    }
  }

  private static List<Segment> found(String text) {
    List<Segment> found = new ArrayList<>();
    for (Quotation q : Extractions.quotations(text)) {
      q.segments().forEach(span -> found.add(new Segment(span, q.attribution())));
    }
    return found;
  }

  private record Segment(Span span, Attribution attribution) {
    boolean isRight(JsonNode gold) {
      if (span.start() != gold.get("start").asInt() || span.end() != gold.get("end").asInt()) {
        return false;
      }
      JsonNode speaker = gold.get("speaker");
      if (speaker.isNull() || attribution == null) {
        return speaker.isNull() && attribution == null;
      }
      return attribution.mention().start() < speaker.get("end").asInt()
          && speaker.get("start").asInt() < attribution.mention().end();
    }

    boolean isIn(JsonNode ignored) {
      for (JsonNode i : ignored) {
        if (i.get("start").asInt() <= span.start() && span.end() <= i.get("end").asInt()) {
          return true;
        }
      }
      return false;
    }
  }
}
