package dev.verbatim.news.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads HTML, XML and entities as the text that a reader would see: paragraphs of block elements,
 * no scripts, no pictures.
 *
 * <p>Only tags of known elements and whole entities make a text markup: {@code a < b}, {@code AT&T}
 * and {@code <sic>} stay as they are. Markup that was escaped once more is read, too.
 */
final class Markup {
  /** How often a text may have been escaped. */
  private static final int MOST_LEVELS = 3;

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|abbr|address|article|aside|b|blockquote|body|br|caption|center|cite|code|dd|del|"
              + "div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|head|header|hr|html|i|iframe|img|"
              + "ins|li|link|main|mark|meta|nav|ol|p|picture|pre|q|s|script|section|small|source|span|"
              + "strong|style|sub|sup|table|tbody|td|th|thead|time|title|tr|u|ul|video|nitf|"
              + "body\\.content|body\\.head|hedline|hl1|block|newsml|newsitem|xml)"
              + "(?:\\s[^<>]{0,2000})?/?>|<!--|<!DOCTYPE|<\\?xml|<!\\[CDATA\\[",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|([a-zA-Z][a-zA-Z0-9]{1,31}));");

  /** An ampersand that was escaped any number of times, before the rest of an entity. */
  private static final Pattern ESCAPED_AMPERSAND =
      Pattern.compile("&(?:(?:amp|#38|#x26);)++(?=#?[a-zA-Z0-9]{1,32};)", Pattern.CASE_INSENSITIVE);

  private static final Pattern BACKSLASH = Pattern.compile("\\\\([\"'/n])");

  /** Elements whose text nobody reads. */
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "head", "iframe", "noscript", "template", "svg", "meta", "link");

  /** Elements that are parts of lines, or that end one. */
  private static final Set<String> INLINE = Set.of("td", "th", "br");

  /** Elements of news formats that are paragraphs. */
  private static final Set<String> BLOCKS = Set.of("hl1", "hedline", "block", "body.content");

  private Markup() {}

  /** The text that a reader would see; the text itself where it has no markup. */
  static String read(String raw) {
    String text = unescaped(raw);
    for (int level = 0; level < MOST_LEVELS; level++) {
      String next = once(text);
      if (next.equals(text)) {
        return text;
      }
      text = next;
    }
    return text;
  }

  private static String once(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    String plain = ESCAPED_AMPERSAND.matcher(text).replaceAll("&");
    if (TAG.matcher(plain).find()) {
      return seen(plain);
    }
    return withoutEntities(plain);
  }

  private static String withoutEntities(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            entity ->
                Matcher.quoteReplacement(
                    entity.group(1) == null || Entities.isNamedEntity(entity.group(1))
                        ? Parser.unescapeEntities(entity.group(), true)
                        : entity.group()));
  }

  /** Where every straight mark is escaped, as inside of a program's text, none is. */
  private static String unescaped(String text) {
    int marks = 0;
    for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
      if (i == 0 || text.charAt(i - 1) != '\\') {
        return text;
      }
      marks++;
    }
    return marks < 2
        ? text
        : BACKSLASH
            .matcher(text)
            .replaceAll(escaped -> escaped.group(1).equals("n") ? "\n" : escaped.group(1));
  }

  private static String seen(String html) {
    StringBuilder text = new StringBuilder(html.length());
    // Line ends in markup mean nothing, unless nothing else parts the text.
    boolean linesCount = !BLOCK_TAG.matcher(html).find();
    NodeTraversor.traverse(new Reader(text, linesCount), Jsoup.parse(html).body());
    return text.toString().strip();
  }

  private static final Pattern BLOCK_TAG =
      Pattern.compile("<(?:p|br|div|h[1-6]|li|td|blockquote)\\b", Pattern.CASE_INSENSITIVE);

  /** Writes down what is seen, node by node. */
  private static final class Reader implements NodeVisitor {
    private final StringBuilder text;
    private final boolean linesCount;
    private int unseen;

    Reader(StringBuilder text, boolean linesCount) {
      this.text = text;
      this.linesCount = linesCount;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        unseen += UNSEEN.contains(name) ? 1 : 0;
        if (name.equals("br")) {
          text.append('\n');
        } else if (isBlock(element)) {
          text.append("\n\n");
        } else if (name.equals("td") || name.equals("th")) {
          text.append(' ');
        } else if (name.equals("q")) {
          text.append('\u201C');
        }
      } else if (node instanceof TextNode words && unseen == 0) {
        String whole = words.getWholeText();
        text.append(linesCount ? whole : whole.replaceAll("[ \\t\\n\\r\\f]+", " "));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        unseen -= UNSEEN.contains(name) ? 1 : 0;
        if (isBlock(element)) {
          text.append("\n\n");
        } else if (name.equals("q")) {
          text.append('\u201D');
        }
      }
    }

    private static boolean isBlock(Element element) {
      String name = element.normalName();
      return (element.isBlock() && !INLINE.contains(name)) || BLOCKS.contains(name);
    }
  }
}
