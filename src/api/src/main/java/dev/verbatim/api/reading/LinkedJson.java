package dev.verbatim.api.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.verbatim.news.article.ArticleLd;
import dev.verbatim.news.quote.OrganizationLd;
import dev.verbatim.news.quote.QuoteLd;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Writes JSON-LD that can be pasted into a {@code script} element of a page as it is: {@code <} is
 * written as {@code \u003c}, so no text can end the element.
 */
@Singleton
@RegisterForReflection(
    targets = {
      ArticleLd.class,
      OrganizationLd.class,
      QuoteLd.class,
      QuoteLd.SpokenBy.class,
      QuoteLd.PartOf.class
    })
public class LinkedJson {

  private final ObjectWriter writer;

  @Inject
  LinkedJson(ObjectMapper json) {
    this.writer = json.writer(new NoTags());
  }

  /** The document. */
  public String write(Object linked) {
    try {
      return writer.writeValueAsString(linked);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("linked data can be written", e);
    }
  }

  private static final class NoTags extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private static final int[] ESCAPES = escapes();

    private static int[] escapes() {
      int[] escapes = standardAsciiEscapesForJSON();
      escapes['<'] = ESCAPE_STANDARD;
      return escapes;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ESCAPES.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
