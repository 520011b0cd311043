package dev.verbatim.platform.validation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * What settings have to be, checked at start. Not by Bean Validation: for a single constraint on a
 * setting, every start would make a second validator of everything that is ever validated.
 */
public final class ConfigChecks {

  private static final String ADDRESS = "https?://[^/?#]+/?";

  private ConfigChecks() {}

  /** A server's address, without a path. */
  @RegisterForReflection
  public static final class Address implements Converter<String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String convert(String value) {
      return checked(
          value,
          value.matches(ADDRESS),
          "must be an address such as https://api.example, not " + value);
    }
  }

  /** A number of what there has to be some of. */
  @RegisterForReflection
  public static final class Positive implements Converter<Long> {

    private static final long serialVersionUID = 1L;

    @Override
    public Long convert(String value) {
      long number = Long.parseLong(value.strip());
      return checked(number, number >= 1, "must be 1 or more, not " + value);
    }
  }

  /** A time that is long enough to be one: a millisecond or more. */
  @RegisterForReflection
  public static final class PositiveTime implements Converter<Duration> {

    private static final long serialVersionUID = 1L;

    @Override
    public Duration convert(String value) {
      Duration time = DurationConverter.parseDuration(value);
      return checked(time, time.toMillis() >= 1, "must be a millisecond or more, not " + value);
    }
  }

  private static <T> T checked(T value, boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
    return value;
  }
}
