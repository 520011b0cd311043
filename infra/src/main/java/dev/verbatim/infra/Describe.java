package dev.verbatim.infra;

import dev.verbatim.infra.edge.Page;
import dev.verbatim.infra.environment.Access;
import dev.verbatim.infra.environment.Compute;
import dev.verbatim.infra.environment.Domain;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
   * The lines. What an environment has not is empty: the address, where API Gateway makes one; zone
   * and page, where there is no domain.
   */
  static String of(Environment environment) {
    Map<String, String> facts = new LinkedHashMap<>();
    Access access = environment.access();
    Compute compute = environment.compute();
    facts.put("account", environment.account());
    facts.put("region", environment.region());
    facts.put("architecture", compute.processor().name().toLowerCase(Locale.ROOT));
    facts.put("packaging", compute.packaging().name().toLowerCase(Locale.ROOT));
    facts.put("concurrency", String.valueOf(concurrency(environment)));
    facts.put("search", environment.database().isPresent() ? "on" : "off");
    facts.put("tables", environment.recordTable() + " " + environment.viewsTable());
    facts.put("issuer", access.issuer());
    facts.put("audience", access.audiences().get(0));
    facts.put("audiences", String.join(",", access.audiences()));
    facts.put("keys", access.keys());
    facts.put("reading", access.reading().setting());
    facts.put("address", of(environment, Domain::address));
    facts.put("zone", of(environment, Domain::zone));
    facts.put("zoneid", of(environment, Domain::zoneId));
    facts.put("page", of(environment, domain -> environment.pageBucket()));
    facts.put("settings", of(environment, domain -> Page.settings(access, domain.signIn())));
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + "=" + fact.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static String of(Environment environment, Function<Domain, String> what) {
    return environment.domain().map(what).orElse("");
  }

  private static int concurrency(Environment environment) {
    return environment.services().stream()
        .mapToInt(service -> environment.compute().of(service).concurrency())
        .sum();
  }
}
