package dev.verbatim.infra;

import java.util.Locale;

/** Says of an environment what whoever deploys it has to know, as lines of {@code name=value}. */
public final class Describe {

  private Describe() {}

  /**
   * Describes one environment.
   *
   * @param arguments its name
   */
  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("Say which environment: see Environments.java");
    }
    System.out.print(of(Environments.named(arguments[0])));
  }

  /**
   * The lines. The address is empty where API Gateway makes one, and the bucket of the page and its
   * settings where there is none.
   */
  static String of(Environment environment) {
    return """
    account=%s
    region=%s
    architecture=%s
    packaging=%s
    issuer=%s
    audience=%s
    reading=%s
    address=%s
    page=%s
    settings=%s
    """
        .formatted(
            environment.account(),
            environment.region(),
            environment.compute().processor().name().toLowerCase(Locale.ROOT),
            environment.compute().packaging().name().toLowerCase(Locale.ROOT),
            environment.access().issuer(),
            environment.access().audience(),
            environment.access().reading().setting(),
            environment.domain().map(Domain::address).orElse(""),
            environment.domain().map(domain -> environment.pageBucket()).orElse(""),
            environment
                .domain()
                .map(domain -> Page.settings(environment.access(), domain.signIn()))
                .orElse(""));
  }
}
