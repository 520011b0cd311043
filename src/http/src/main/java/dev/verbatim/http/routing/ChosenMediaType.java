package dev.verbatim.http.routing;

import jakarta.enterprise.context.RequestScoped;

/** The media type in which the current request is answered, where its path has several. */
@RequestScoped
public class ChosenMediaType {

  private String name;

  /**
   * The media type, one of {@link Route#mediaTypes()}.
   *
   * @throws IllegalStateException when the request reads nothing, so that none was chosen
   */
  public String name() {
    if (name == null) {
      throw new IllegalStateException("no media type was chosen");
    }
    return name;
  }

  void set(String chosen) {
    name = chosen;
  }
}
