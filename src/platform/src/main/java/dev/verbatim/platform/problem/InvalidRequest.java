package dev.verbatim.platform.problem;

import java.util.List;

/**
 * A request that cannot be carried out as it stands; to be answered with 400, or 422 for a body.
 */
public final class InvalidRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<InvalidField> fields;

  /**
   * @param fields what is wrong, at least one
   */
  public InvalidRequest(List<InvalidField> fields) {
    super(fields.toString());
    this.fields = List.copyOf(fields);
  }

  public InvalidRequest(InvalidField field) {
    this(List.of(field));
  }

  public List<InvalidField> fields() {
    return fields;
  }

  /** Whether the body, well-formed though it may be, is what is wrong. */
  public boolean isAboutBody() {
    return fields.stream().anyMatch(field -> field.pointer() != null);
  }
}
