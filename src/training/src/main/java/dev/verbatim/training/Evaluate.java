package dev.verbatim.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.extraction.Attribution;
import dev.verbatim.extraction.Extraction;
import dev.verbatim.extraction.ExtractionOptions;
import dev.verbatim.extraction.Quotation;
import dev.verbatim.extraction.QuotationExtractor;
import dev.verbatim.extraction.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Extracts the quotations of many articles and writes one JSON line for each: {@code id} and {@code
 * quotes}, a quotation for every fragment between marks.
 */
public final class Evaluate {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Evaluate() {}

  /**
   * Evaluates.
   *
   * @param args a file of articles, one JSON object with {@code id} and {@code text} a line, and
   *     the file to write
   */
  public static void main(String[] args) throws IOException {
    QuotationExtractor extractor = new QuotationExtractor();
    try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      for (String line : Files.readAllLines(Path.of(args[0]))) {
        if (!line.isBlank()) {
          JsonNode article = JSON.readTree(line);
          out.println(JSON.writeValueAsString(predicted(extractor, article)));
        }
      }
    }
  }

  private static ObjectNode predicted(QuotationExtractor extractor, JsonNode article) {
    LocalDate published = null;
    if (article.path("date").asText().length() == 10) {
      published = LocalDate.parse(article.get("date").asText());
    }
    String text = article.get("text").asText();
    Extraction extraction = extractor.extract(text, new ExtractionOptions(published, true, false));
    ObjectNode out = JSON.createObjectNode().put("id", article.get("id").asText());
    write(extraction, text, out.putArray("quotes"));
    return out;
  }

  /** Appends a record for every fragment. */
  static void write(Extraction extraction, String text, ArrayNode quotes) {
    for (Quotation quotation : extraction.quotations()) {
      fragments(quotation, text, quotes);
    }
  }

  private static void fragments(Quotation quotation, String text, ArrayNode quotes) {
    List<Span> segments = quotation.segments();
    int i = 0;
    while (i < segments.size()) {
      int last = i;
      while (last + 1 < segments.size() && onlySpaceBetween(segments, last, text)) {
        last++;
      }
      ObjectNode quote = quotes.addObject();
      quote.put("start", segments.get(i).start()).put("end", segments.get(last).end());
      describe(quotation, quote);
      i = last + 1;
    }
    for (Span nested : quotation.nested()) {
      ObjectNode quote = quotes.addObject().put("start", nested.start()).put("end", nested.end());
      quote.put("type", "direct").put("nested", true).putNull("speaker");
    }
  }

  private static boolean onlySpaceBetween(List<Span> segments, int i, String text) {
    int from = text.offsetByCodePoints(0, segments.get(i).end());
    int to = text.offsetByCodePoints(0, segments.get(i + 1).start());
    return text.substring(from, to).isBlank();
  }

  private static void describe(Quotation quotation, ObjectNode quote) {
    quote.put("type", quotation.type().name().toLowerCase(java.util.Locale.ROOT));
    quote.put("confidence", quotation.confidence());
    Attribution attribution = quotation.attribution();
    if (attribution == null) {
      quote.putNull("speaker");
    } else {
      ObjectNode speaker = span(attribution.mention());
      quote.set("speaker", speaker.put("name", attribution.name()));
    }
    if (quotation.cue() != null) {
      quote.set("cue", span(quotation.cue()));
    }
  }

  private static ObjectNode span(Span span) {
    return JSON.createObjectNode()
        .put("start", span.start())
        .put("end", span.end())
        .put("text", span.exact());
  }
}
