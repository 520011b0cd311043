package dev.verbatim.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

  private static final UriInfo REQUEST =
      (UriInfo)
          Proxy.newProxyInstance(
              UriInfo.class.getClassLoader(),
              new Class<?>[] {UriInfo.class},
              (any, method, arguments) -> URI.create("http://10.0.0.7:8080/"));

  @Test
  void anAddressThatIsSetWinsOverTheRequest() {
    assertThat(address("https://api.example")).isEqualTo("https://api.example");
    assertThat(address("https://api.example/")).isEqualTo("https://api.example");
  }

  @Test
  void withoutOneTheRequestSaysWhereItWent() {
    assertThat(address(null)).isEqualTo("http://10.0.0.7:8080");
  }

  private static String address(String set) {
    return new PublicAddress(new FixedConfig(Optional.ofNullable(set))).of(REQUEST);
  }
}
