package dev.verbatim.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.extraction.text.Paragraphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article whose quotations people have marked. Places are chars of the text.
 *
 * @param ignored spans that are neither right nor wrong
 */
record GoldArticle(String id, String text, List<GoldQuote> quotes, List<int[]> ignored) {

  /**
   * One marked fragment, or a clause of indirect speech.
   *
   * @param speaker start and end of the phrase that names the speaker, or null
   * @param cue start and end of the words that introduce it, or null
   * @param speech false for a clause that reports a thought or a plan
   */
  record GoldQuote(
      int start, int end, String type, int[] speaker, int[] cue, boolean speech, String group) {
    /** Whether the speaker's phrase was cut off; then nothing can be learned about the speaker. */
    boolean isCutOff() {
      return speaker != null && speaker[0] < 0;
    }

    private GoldQuote shifted(int from, int to) {
      return new GoldQuote(
          start - from,
          end - from,
          type,
          inside(speaker, from, to),
          inside(cue, from, to),
          speech,
          group);
    }

    private GoldQuote moved(int at, int by) {
      return new GoldQuote(
          start < at ? start : start + by,
          end <= at ? end : end + by,
          type,
          moved(speaker, at, by),
          moved(cue, at, by),
          speech,
          group);
    }

    private static int[] moved(int[] span, int at, int by) {
      return span == null || span[1] <= at ? span : new int[] {span[0] + by, span[1] + by};
    }

    private static int[] inside(int[] span, int from, int to) {
      if (span == null) {
        return null;
      }
      boolean fits = span[0] >= from && span[1] <= to;
      return fits ? new int[] {span[0] - from, span[1] - from} : new int[] {-1, -1};
    }

    boolean isMarked() {
      return !type.equals("indirect");
    }
  }

  static List<GoldArticle> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<GoldArticle> articles = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : lines.filter(l -> !l.isBlank()).toList()) {
        articles.add(article(mapper.readTree(line)));
      }
    }
    return articles;
  }

  private static GoldArticle article(JsonNode node) {
    String text = node.get("text").asText();
    List<GoldQuote> quotes = new ArrayList<>();
    for (JsonNode q : node.path("quotes")) {
      int[] place = span(text, q);
      quotes.add(
          new GoldQuote(
              place[0],
              place[1],
              q.get("type").asText(),
              span(text, q.get("speaker")),
              span(text, q.get("cue")),
              q.path("speech").asBoolean(true),
              q.path("group").asText("")));
    }
    List<int[]> ignored = new ArrayList<>();
    node.path("ignore").forEach(i -> ignored.add(span(text, i)));
    return new GoldArticle(node.get("id").asText(), text, quotes, ignored);
  }

  private static int[] span(String text, JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    return new int[] {
      text.offsetByCodePoints(0, node.get("start").asInt()),
      text.offsetByCodePoints(0, node.get("end").asInt())
    };
  }

  /**
   * Every paragraph that holds a marked fragment, as an article of its own, so that what is learned
   * does not lean on there being a headline and other paragraphs.
   */
  List<GoldArticle> passages() {
    List<GoldArticle> passages = new ArrayList<>();
    Paragraphs paragraphs = new Paragraphs(text);
    for (int p = 1; p < paragraphs.size(); p++) {
      int from = paragraphs.start(p);
      int to = paragraphs.end(p);
      List<GoldQuote> inside = new ArrayList<>();
      for (GoldQuote q : quotes) {
        if (q.isMarked() && q.start >= from && q.end <= to) {
          inside.add(q.shifted(from, to));
        }
      }
      if (!inside.isEmpty()) {
        String passage = text.substring(from, to);
        passages.add(new GoldArticle(id + "/" + p, passage, inside, shifted(from)));
        GoldArticle signed = signed(id + "/" + p + "/signed", passage, inside);
        if (signed != null && p % 3 == 0) {
          passages.add(signed);
        }
      }
    }
    return passages;
  }

  /**
   * The first words of a passage with the name set under them after a dash, as letters and comments
   * are printed. The articles have few of those.
   */
  private static GoldArticle signed(String id, String passage, List<GoldQuote> quotes) {
    GoldQuote q = quotes.get(0);
    boolean named =
        q.speaker() != null
            && q.speaker()[0] >= q.end()
            && Character.isUpperCase(passage.charAt(q.speaker()[0]));
    if (!named || q.start() > 0 || passage.charAt(q.end() - 2) != ',') {
      return null;
    }
    String words =
        passage.substring(0, q.end() - 2) + "." + passage.substring(q.end() - 1, q.end());
    String name = passage.substring(q.speaker()[0], q.speaker()[1]);
    int dash = words.length() + 1;
    int[] speaker = {dash + 2, dash + 2 + name.length()};
    int[] cue = {dash, dash + 1};
    GoldQuote quote = new GoldQuote(0, q.end(), "direct", speaker, cue, true, q.group());
    return new GoldArticle(id, words + " \u2014 " + name, List.of(quote), List.of());
  }

  /**
   * The article with more words.
   *
   * @param at where they are put; no quotation may reach over this place
   * @param added a quotation among the words, in the places that it has then, or null
   */
  GoldArticle inserted(int at, String words, GoldQuote added) {
    List<GoldQuote> moved = new ArrayList<>();
    for (GoldQuote q : quotes) {
      if (added != null && q.start >= at && !moved.contains(added)) {
        moved.add(added);
      }
      moved.add(q.moved(at, words.length()));
    }
    if (added != null && !moved.contains(added)) {
      moved.add(added);
    }
    List<int[]> others = new ArrayList<>();
    for (int[] i : ignored) {
      others.add(i[1] <= at ? i : new int[] {i[0] + words.length(), i[1] + words.length()});
    }
    return new GoldArticle(id, text.substring(0, at) + words + text.substring(at), moved, others);
  }

  /** A part of the article with the marked fragments that are in it. */
  GoldArticle window(String name, int from, int to) {
    List<GoldQuote> inside = new ArrayList<>();
    for (GoldQuote q : quotes) {
      if (q.isMarked() && q.start >= from && q.end <= to) {
        inside.add(q.shifted(from, to));
      }
    }
    return new GoldArticle(name, text.substring(from, to), inside, shifted(from));
  }

  private List<int[]> shifted(int by) {
    return ignored.stream().map(i -> new int[] {i[0] - by, i[1] - by}).toList();
  }
}
