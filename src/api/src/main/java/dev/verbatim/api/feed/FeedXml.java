package dev.verbatim.api.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document in the making. What is written is escaped; characters that XML 1.0 cannot hold
 * are left out.
 */
final class FeedXml {

  /** The namespace of creators and publishers. */
  static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  /** The JDK's own, made without a search that a native image could not follow. */
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final StringWriter document = new StringWriter();
  private final XMLStreamWriter writer;

  FeedXml() {
    writer = done(() -> FACTORY.createXMLStreamWriter(document));
    run(() -> writer.writeStartDocument("UTF-8", "1.0"));
  }

  /**
   * Begins an element; names and values of its attributes in turn, those that are null left out.
   */
  FeedXml begin(String element, String... attributes) {
    run(() -> writer.writeStartElement(element));
    attributes(attributes);
    return this;
  }

  FeedXml end() {
    run(writer::writeEndElement);
    return this;
  }

  /** An element without content. */
  FeedXml empty(String element, String... attributes) {
    run(() -> writer.writeEmptyElement(element));
    attributes(attributes);
    return this;
  }

  /** An element that holds a text; nothing when the text is null. */
  FeedXml text(String element, String text, String... attributes) {
    if (text != null) {
      begin(element, attributes);
      run(() -> writer.writeCharacters(allowed(text)));
      end();
    }
    return this;
  }

  /** The whole document. */
  String document() {
    run(writer::writeEndDocument);
    run(writer::close);
    return document.toString();
  }

  private void attributes(String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      if (value != null) {
        run(() -> writer.writeAttribute(name, allowed(value)));
      }
    }
  }

  /** The text without what no XML 1.0 document may hold, not even escaped (section 2.2). */
  private static String allowed(String text) {
    if (text.codePoints().allMatch(FeedXml::isAllowed)) {
      return text;
    }
    return text.codePoints()
        .filter(FeedXml::isAllowed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20 && c <= 0xd7ff
        || c == '\t'
        || c == '\n'
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }

  private static void run(Step step) {
    done(
        () -> {
          step.run();
          return null;
        });
  }

  private static <T> T done(Making<T> making) {
    try {
      return making.make();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private interface Making<T> {
    T make() throws XMLStreamException;
  }
}
