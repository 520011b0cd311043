package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.verbatim.infra.environment.Database;
import dev.verbatim.infra.environment.Domain;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import dev.verbatim.infra.environment.Service;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EnvironmentsTest {

  @Test
  void eachHasANameAnAccountAndAddressesOfItsOwn() {
    assertThat(Environments.all()).extracting(Environment::name).doesNotHaveDuplicates();
    assertThat(Environments.all()).extracting(Environment::account).doesNotHaveDuplicates();
    assertThat(Environments.all()).extracting(Environment::addresses).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownOneIsRefusedWithThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Environments.named("production"))
        .withMessageContaining("dev, small, staging, prod");
  }

  @Test
  void developmentMayRestAndProductionHasAStandby() {
    assertThat(database("dev").least()).isZero();
    assertThat(database("prod").least()).isPositive();
    assertThat(database("prod").readers()).isPositive();
  }

  /** Of a name that stands in two accounts only one zone is found, and certificates wait for it. */
  @Test
  void noTwoAccountsHaveTheSameZone() {
    assertThat(Environments.all().stream().flatMap(one -> one.domain().stream()))
        .hasSize(3)
        .allMatch(domain -> domain.name().endsWith(domain.zone()))
        .extracting(Domain::zone)
        .doesNotHaveDuplicates();
  }

  /** Else one of them is turned away again and again, and an alarm tells of it. */
  @Test
  void everyShardOfANewTableCanBeFollowedAtOnce() {
    for (Environment environment : Environments.all()) {
      for (Service service : Service.following()) {
        assertThat(environment.compute().of(service).concurrency())
            .as(environment.name() + " " + service)
            .isGreaterThanOrEqualTo(ViewsStack.SHARDS);
      }
    }
  }

  @Test
  void whatIsGivenToOneFunctionLeavesSomeForTheOthers() {
    // An account runs 1,000 at once, of which 100 cannot be kept for anyone.
    assertThat(Environments.all())
        .allSatisfy(
            environment ->
                assertThat(
                        Arrays.stream(Service.values())
                            .mapToInt(service -> environment.compute().of(service).concurrency())
                            .sum())
                    .isLessThanOrEqualTo(900));
  }

  private static Database database(String environment) {
    return Environments.named(environment).database().orElseThrow();
  }
}
