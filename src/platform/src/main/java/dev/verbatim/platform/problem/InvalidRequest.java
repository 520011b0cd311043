package dev.verbatim.platform.problem;

import java.util.List;

/** A request with parts that are wrong; to be answered with 400, or 422 for a body. */
public final class InvalidRequest extends ApiFailure {

  private static final long serialVersionUID = 1L;

  private final transient List<InvalidField> fields;

  /**
   * @param fields what is wrong, at least one
   */
  public InvalidRequest(List<InvalidField> fields) {
    super(
        isAboutBody(fields) ? 422 : 400,
        isAboutBody(fields) ? "Invalid content" : "Invalid parameter",
        fields.toString());
    this.fields = List.copyOf(fields);
  }

  public InvalidRequest(InvalidField field) {
    this(List.of(field));
  }

  @Override
  public List<InvalidField> fields() {
    return fields;
  }

  @Override
  public String detail() {
    return fields.size() == 1
        ? "One field is not as it should be; see errors."
        : fields.size() + " fields are not as they should be; see errors.";
  }

  /** Whether the body, well-formed though it may be, is what is wrong. */
  private static boolean isAboutBody(List<InvalidField> fields) {
    return fields.stream().anyMatch(field -> field.pointer() != null);
  }
}
