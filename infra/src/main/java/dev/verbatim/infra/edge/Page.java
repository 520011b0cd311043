package dev.verbatim.infra.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.infra.common.Resources;
import dev.verbatim.infra.environment.Access;
import dev.verbatim.infra.environment.SignIn;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page for readers and editors, as {@code page.json} describes it. Tests of {@code src/web} and
 * {@code src/front-end-tests} compare the file with what a server sends.
 *
 * @param screens the addresses of its screens; all that is below them is theirs, too
 * @param headers the headers of its document, in which <code>{origins}</code> stands for where it
 *     may connect to besides its own host
 * @param caching its files, and how long each may be kept
 */
public record Page(List<String> screens, Map<String, String> headers, Map<String, String> caching) {

  /** The document that shows every screen. */
  public static final String DOCUMENT = "/index.html";

  private static final ObjectMapper JSON = new ObjectMapper();

  public static Page described() {
    try {
      return JSON.readValue(Resources.text("page.json"), Page.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The paths at which the document is given, as CloudFront writes them. */
  public List<String> documents() {
    return Stream.concat(
            Stream.of("/", DOCUMENT),
            screens.stream().flatMap(screen -> Stream.of(screen, screen + "/*")))
        .toList();
  }

  /** The paths of the other files, as CloudFront writes them. */
  public List<String> files() {
    return caching.keySet().stream().filter(path -> !path.equals(DOCUMENT)).toList();
  }

  /** The headers of the document of a page whose editors sign in so. */
  public Map<String, String> headers(Access access, SignIn signIn) {
    String origins =
        Stream.concat(Stream.of(access.issuer()), signIn.origins().stream())
            .map(address -> " " + origin(address))
            .distinct()
            .collect(Collectors.joining());
    Map<String, String> filled = new TreeMap<>(headers);
    filled.replaceAll((name, value) -> value.replace("{origins}", origins));
    return filled;
  }

  /** What is at {@code /config.json}. */
  public static String settings(Access access, SignIn signIn) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("issuer", access.issuer());
    settings.put("client", signIn.client());
    settings.put("scope", signIn.scope());
    try {
      return JSON.writeValueAsString(settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String origin(String text) {
    URI address = URI.create(text);
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
