package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
        .withMessageContaining("dev, staging, prod");
  }

  @Test
  void developmentMayRestAndProductionHasAStandby() {
    assertThat(Environments.named("dev").database().least()).isZero();
    assertThat(Environments.named("prod").database().least()).isPositive();
    assertThat(Environments.named("prod").database().readers()).isPositive();
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
}
