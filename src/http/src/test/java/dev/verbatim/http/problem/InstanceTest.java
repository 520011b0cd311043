package dev.verbatim.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class InstanceTest {

  @Test
  void aPathStaysAsItWasSentAndWhatNonePathMayContainIsEscaped() {
    Map.of(
            "/v1/articles/a%2Fb", "/v1/articles/a%2Fb",
            "/v1/articles/<script>", "/v1/articles/%3Cscript%3E",
            "/v1/articles/\u00f0\u009f\u0098\u0080", "/v1/articles/%F0%9F%98%80",
            "/v1/articles/100%", "/v1/articles/100%25",
            "/v1/articles/a;b=c", "/v1/articles/a;b=c",
            "//nothing//at//all", "/.//nothing//at//all",
            "*", "*",
            "example.org:443", "/")
        .forEach((path, instance) -> assertThat(Instance.of(path)).isEqualTo(instance));
    assertThat(Instance.of((String) null)).isEqualTo("/");
  }

  @Property
  void whateverIsSentGivesAReferenceOfAPathAlone(
      @ForAll @CharRange(from = '\0', to = '\u00ff') String path) throws URISyntaxException {
    URI instance = new URI(Instance.of("/" + path));

    assertThat(instance.getRawPath()).isEqualTo(instance.toString()).startsWith("/");
  }
}
