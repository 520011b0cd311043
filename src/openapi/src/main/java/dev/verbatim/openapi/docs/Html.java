package dev.verbatim.openapi.docs;

/** Writes HTML. */
final class Html {

  private Html() {}

  /** A text where HTML is expected, also within an attribute. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Words of code. */
  static String code(String text) {
    return "<code>" + escape(text) + "</code>";
  }

  /** A block of code. It can be scrolled by keyboard, and the script adds a button to copy it. */
  static String block(String language, String text) {
    return "<pre tabindex=\"0\"><code class=\"language-%s\">%s</code></pre>\n"
        .formatted(escape(language), escape(text));
  }

  /** A link within the documentation. */
  static String link(String address, String text) {
    return "<a href=\"%s\">%s</a>".formatted(escape(address), escape(text));
  }
}
