package dev.verbatim.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenScopesTest {

  @Test
  void scopesAreWordsOfATextOrTextsOfAList() {
    assertThat(TokenScopes.of("articles:write  quotes:review"))
        .containsExactlyInAnyOrder("articles:write", "quotes:review");
    assertThat(TokenScopes.of(List.of("admin"))).containsExactly("admin");
    assertThat(TokenScopes.of(Json.createArrayBuilder().add("admin").build()))
        .containsExactly("admin");
    assertThat(TokenScopes.of(Json.createValue("admin"))).containsExactly("admin");
  }

  @Test
  void whatIsNoTextIsNoScope() {
    assertThat(TokenScopes.of(null)).isEmpty();
    assertThat(TokenScopes.of(7)).isEmpty();
    assertThat(TokenScopes.of("  ")).isEmpty();
    assertThat(TokenScopes.of(List.of(1, List.of("admin")))).isEmpty();
  }
}
