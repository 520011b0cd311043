package dev.verbatim.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names the schemas of pages as clients know them: {@code PageArticleView}, where the framework
 * makes {@code PageViewArticleView} of the record and its type argument. Names of schemas are part
 * of the contract, since generated clients make types of them.
 */
final class PageSchemas {

  private static final String GENERATED = "PageView";
  private static final String KNOWN = "Page";

  private PageSchemas() {}

  /** A reference to a schema, by the name that clients know. */
  static String named(String ref) {
    return ref.replace("/" + GENERATED, "/" + KNOWN);
  }

  /** Renames the schemas; their descriptions are under the names that clients know already. */
  static void rename(Components components) {
    for (String name : List.copyOf(components.getSchemas().keySet())) {
      if (name.startsWith(GENERATED)) {
        Schema page = components.getSchemas().get(name);
        String known = KNOWN + name.substring(GENERATED.length());
        components.removeSchema(name);
        components.addSchema(
            known, page.description(components.getSchemas().get(known).getDescription()));
      }
    }
  }
}
