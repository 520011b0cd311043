package dev.verbatim.http.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class CursorsTest {

  private static final String QUERY = "/v1/articles?section=Islands";
  private static final Map<String, String> POSITION =
      Map.of("pk", "ARTICLE#ferry", "sk", "ARTICLE", "newest", "2026-03-02T00:00:00Z#ferry");

  private static final String SECRET = "a secret that is kept by nobody but tests";
  private static final String NEXT = "a secret that takes the place of the first";

  private final Cursors cursors = new Cursors(SECRET, List.of());

  @Example
  void aShortSecretIsRefusedAndNotShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cursors("thirty-one-signs-are-not-enough", List.of()))
        .withMessageContaining("32 characters")
        .withMessageNotContaining("thirty-one");
  }

  @Property
  void aCursorOpensAsThePositionItWasMadeOf(
      @ForAll("positions") Map<String, String> position, @ForAll String query) {
    assertThat(cursors.open(cursors.seal(position, query), query)).isEqualTo(position);
  }

  @Property
  void aCursorIsSafeInAnAddress(@ForAll("positions") Map<String, String> position) {
    assertThat(cursors.seal(position, QUERY)).matches("[A-Za-z0-9_-]+");
  }

  @Property(tries = 300)
  void aCursorWithAChangedBitIsRefused(@ForAll int where) {
    byte[] bytes = Base64.getUrlDecoder().decode(cursors.seal(POSITION, QUERY));
    int bit = Math.floorMod(where, bytes.length * 8);
    bytes[bit / 8] ^= (byte) (1 << bit % 8);

    refused(cursors, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), QUERY);
  }

  @Property(tries = 300)
  void aCursorWithAnotherCharacterIsRefused(@ForAll int where, @ForAll char other) {
    StringBuilder cursor = new StringBuilder(cursors.seal(POSITION, QUERY));
    int at = Math.floorMod(where, cursor.length());
    if (cursor.charAt(at) != other) {
      cursor.setCharAt(at, other);
      refused(cursors, cursor.toString(), QUERY);
    }
  }

  @Property
  void aCursorOpensForNoOtherQuery(@ForAll @StringLength(max = 60) String other) {
    refused(cursors, cursors.seal(POSITION, QUERY), "/v1/quotes?" + other);
  }

  @Property
  void aTextThatIsNoCursorIsRefused(@ForAll String forged) {
    refused(cursors, forged, QUERY);
  }

  @Property
  void bytesThatWereNotSealedAreRefused(@ForAll byte[] bytes) {
    refused(cursors, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), QUERY);
  }

  @Example
  void aCursorOfAnotherSecretIsRefused() {
    refused(new Cursors("a secret of somebody else, of some length", List.of()), sealed(), QUERY);
  }

  @Example
  void whileOneSecretTakesThePlaceOfAnotherProcessesOfBothAcceptTheCursorsOfBoth() {
    Cursors before = new Cursors(SECRET, List.of(NEXT));
    Cursors after = new Cursors(NEXT, List.of(SECRET));

    assertThat(after.open(before.seal(POSITION, QUERY), QUERY)).isEqualTo(POSITION);
    assertThat(before.open(after.seal(POSITION, QUERY), QUERY)).isEqualTo(POSITION);
    refused(new Cursors(NEXT, List.of()), before.seal(POSITION, QUERY), QUERY);
    refused(after, before.seal(POSITION, QUERY), "/v1/quotes");
  }

  @Example
  void aShortSecretOfBeforeIsRefusedAndNotShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cursors(SECRET, List.of("thirty-one-signs-are-not-enough")))
        .withMessageContaining("verbatim.api.other-cursor-keys")
        .withMessageNotContaining("thirty-one");
  }

  @Example
  void aCursorThatGoesOnForeverIsRefused() {
    refused(cursors, sealed().repeat(1000), QUERY);
  }

  @Example
  void twoCursorsOfOnePositionDoNotLookAlike() {
    assertThat(sealed()).isNotEqualTo(sealed());
  }

  @Example
  void theOrderOfFiltersMakesNoDifferenceAndTheirValuesDo() {
    String query = query(Map.of("tag", List.of("a"), "section", List.of("b")));

    assertThat(query).isEqualTo(query(Map.of("section", List.of("b"), "tag", List.of("a"))));
    assertThat(query)
        .isNotEqualTo(query(Map.of("section", List.of("b], tag=[a"))))
        .isNotEqualTo(query(Map.of("section", List.of("b&tag=a"))))
        .isNotEqualTo(query(Map.of("section", List.of("b"), "tag", List.of("a", ""))));
  }

  @Provide
  Arbitrary<Map<String, String>> positions() {
    return Arbitraries.maps(Arbitraries.strings().ofMaxLength(12), texts()).ofMaxSize(5);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMaxLength(60);
  }

  private String sealed() {
    return cursors.seal(POSITION, QUERY);
  }

  private static String query(Map<String, List<String>> filters) {
    return PageRequest.query("/v1/articles", filters);
  }

  private static void refused(Cursors by, String cursor, String query) {
    assertThatIllegalArgumentException().isThrownBy(() -> by.open(cursor, query));
  }
}
