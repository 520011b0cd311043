package dev.verbatim.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** An absolute {@code http} or {@code https} address (RFC 3986). */
@Constraint(validatedBy = WebAddress.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {
  String message() default "must be an absolute http or https URL";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Takes what can be parsed and has a host. */
  final class Check implements ConstraintValidator<WebAddress, String> {
    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || isWebAddress(value);
    }

    public static boolean isWebAddress(String value) {
      try {
        URI uri = new URI(value);
        // A surrogate alone passes for any other character there, and no encoding has it.
        return StandardCharsets.UTF_8.newEncoder().canEncode(value)
            && uri.getHost() != null
            && ("http".equalsIgnoreCase(uri.getScheme())
                || "https".equalsIgnoreCase(uri.getScheme()));
      } catch (URISyntaxException e) {
        return false;
      }
    }
  }

  /** What a URL means, whichever way it is written (RFC 3986, section 6.2). */
  final class Canonical {

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

    private Canonical() {}

    /**
     * The URL as a URI has it, and so as other programs take it: what is beyond ASCII is
     * percent-encoded in UTF-8 (RFC 3987, section 3.1). {@link URI#toASCIIString} would compose
     * letters and marks first, which makes it the address of something else.
     *
     * @param url may be null
     * @return the URL as it is where it is none that {@link WebAddress} allows
     */
    public static String ascii(String url) {
      return url != null && Check.isWebAddress(url)
          ? BEYOND_ASCII
              .matcher(url)
              .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8))
          : url;
    }

    /**
     * Scheme and host in lower case, without the port that the scheme has anyway, without a
     * fragment, which no server sees, and with a path.
     *
     * @return the URL as it is where it is none that {@link WebAddress} allows
     */
    public static String of(String url) {
      if (!Check.isWebAddress(url)) {
        return url;
      }
      URI uri = URI.create(ascii(url));
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      int usual = scheme.equals("https") ? 443 : 80;
      String path = uri.getRawPath();
      return scheme
          + "://"
          + (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@")
          + uri.getHost().toLowerCase(Locale.ROOT)
          + (uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort())
          + (path.isEmpty() ? "/" : path)
          + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
  }
}
