package dev.verbatim.extraction;

import java.util.Objects;

/**
 * Something that was seen in a text and could not be read, or had to be mended first.
 *
 * @param code what it is, one of the constants here; for programs
 * @param detail the same in words, for people
 */
public record Notice(String code, String detail) {
  /** Markup or entities were read as the text that a reader would see. */
  public static final String MARKUP_REMOVED = "markup-removed";

  /** Characters that came in a broken encoding were mended, or could not be. */
  public static final String ENCODING_REPAIRED = "encoding-repaired";

  /** Articles in the language of the text cannot be read: its quotations have no speaker. */
  public static final String LANGUAGE_UNSUPPORTED = "language-unsupported";

  /** The beginning of the text looks like a leading line of a news wire and could not be read. */
  public static final String HEADER_UNREAD = "header-unread";

  /** The text is in a format for machines, not prose; no quotations are looked for. */
  public static final String MACHINE_FORMAT = "machine-format";

  public Notice {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }
}
