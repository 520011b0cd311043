package dev.verbatim.openapi.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown (CommonMark) and writes it as HTML. HTML in it is shown as it is written. */
final class Markdown {

  private static final Parser PARSER = Parser.builder().build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(context -> Markdown::attributes)
          .build();

  /**
   * A heading.
   *
   * @param level 1 for the title of a page
   * @param id where it is on its page
   */
  record Title(int level, String id, String text) {}

  private final Node document;

  private Markdown(Node document) {
    this.document = document;
  }

  static Markdown of(String text) {
    return new Markdown(PARSER.parse(text));
  }

  /** A text as HTML. */
  static String html(String text) {
    return of(text).html();
  }

  /**
   * Leads links to where a page is served.
   *
   * @param pages the files that are served, by their name, and where. A link to any other file
   *     becomes its words
   */
  Markdown linkedTo(Map<String, String> pages) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            String[] target = link.getDestination().split("(?=#)", 2);
            if (pages.containsKey(target[0])) {
              link.setDestination(pages.get(target[0]) + (target.length > 1 ? target[1] : ""));
            } else if (!link.getDestination().matches("(https?:|#|/).*")) {
              while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
              }
              link.unlink();
            }
          }
        });
    return this;
  }

  String html() {
    return RENDERER.render(document);
  }

  /** All headings in order. */
  List<Title> titles() {
    List<Title> titles = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            String text = words(heading);
            titles.add(new Title(heading.getLevel(), id(text), text));
          }
        });
    return titles;
  }

  private static void attributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading heading) {
      attributes.put("id", id(words(heading)));
    } else if (node instanceof FencedCodeBlock && tag.equals("pre")) {
      // It scrolls, so it has to be reached by keyboard.
      attributes.put("tabindex", "0");
    }
  }

  private static String id(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }
}
