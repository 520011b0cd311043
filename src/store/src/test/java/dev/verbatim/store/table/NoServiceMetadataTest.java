package dev.verbatim.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.DefaultServiceMetadata;
import software.amazon.awssdk.regions.GeneratedServiceMetadataProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** What a native executable knows of DynamoDB, in place of what the SDK knows. */
class NoServiceMetadataTest {

  private static final String SERVICE = "dynamodb";

  private final ServiceMetadata known =
      new GeneratedServiceMetadataProvider().serviceMetadata(SERVICE);
  private final ServiceMetadata assumed = new DefaultServiceMetadata(SERVICE);

  @ParameterizedTest
  @MethodSource("regions")
  void dynamoDbIsWhereItsNameAndTheRegionSay(Region region) {
    assertThat(assumed.endpointFor(region)).isEqualTo(known.endpointFor(region));
    assertThat(assumed.signingRegion(region)).isEqualTo(known.signingRegion(region));
  }

  @Test
  void theSdkTakesAServiceThatItDoesNotKnowForSuchAOne() {
    assertThat(new GeneratedServiceMetadataProvider().serviceMetadata("unknown")).isNull();
    assertThat(ServiceMetadata.of("unknown")).isInstanceOf(DefaultServiceMetadata.class);
  }

  private static List<Region> regions() {
    return Region.regions().stream().filter(region -> !region.isGlobalRegion()).toList();
  }
}
