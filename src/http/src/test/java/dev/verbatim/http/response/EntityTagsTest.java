package dev.verbatim.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.platform.problem.PreconditionMissing;
import dev.verbatim.platform.value.VersionTag;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

  private static final EntityTag FERRY = new EntityTag("ferry1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ferry1\"",
        "W/\"ferry1\"",
        "*",
        " * ",
        "\"harbour\", \"ferry1\"",
        "\"harbour\",\"ferry1\",\"mill\"",
        "\"a,b\" , W/\"ferry1\"",
        ", ,\"ferry1\" ,",
      })
  void aClientThatNamesTheTagHasIt(String header) {
    assertThat(EntityTags.unchanged(List.of(header), FERRY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ferry1",
        "'ferry1'",
        "\"ferry1",
        "ferry1\"",
        "\"FERRY1\"",
        "\"ferry\"",
        "\"ferry12\"",
        "w/\"ferry1\"",
        "W/ \"ferry1\"",
        "\"harbour\" \"ferry1\"",
        "\"harbour\"; \"ferry1\"",
        "\"*\"",
        "*, \"harbour\"",
        "\"x\", *",
      })
  void aClientThatNamesAnotherHasNot(String header) {
    assertThat(EntityTags.unchanged(List.of(header), FERRY)).isFalse();
    assertThatExceptionOfType(PreconditionFailed.class)
        .isThrownBy(() -> EntityTags.require(List.of(header), FERRY));
  }

  @Test
  void aHeaderThatWasTakenApartAtItsCommasStillNamesItsTags() {
    List<String> lines = List.of("\"harbour\"", " \"a", "b\"", "\"ferry1\"");

    assertThat(EntityTags.unchanged(lines, FERRY)).isTrue();
    assertThat(EntityTags.unchanged(lines, new EntityTag("a,b"))).isTrue();
    assertThat(EntityTags.unchanged(lines, new EntityTag("b"))).isFalse();
  }

  @Test
  void aChangeNeedsTheTagItself() {
    assertThatNoException()
        .isThrownBy(() -> EntityTags.require(List.of("\"harbour\", \"ferry1\""), FERRY));
    assertThatNoException().isThrownBy(() -> EntityTags.require(List.of("*"), FERRY));
    assertThatExceptionOfType(PreconditionFailed.class)
        .isThrownBy(() -> EntityTags.require(List.of("W/\"ferry1\""), FERRY));
    assertThatExceptionOfType(PreconditionMissing.class)
        .isThrownBy(() -> EntityTags.require(List.of(), FERRY));
    assertThatExceptionOfType(PreconditionMissing.class)
        .isThrownBy(() -> EntityTags.require(null, FERRY));
  }

  @Test
  void aTagOfAnotherFormNamesTheSameVersion() {
    EntityTag linked = EntityTags.in("application/ld+json", FERRY);

    assertThat(linked).isNotEqualTo(FERRY);
    assertThat(EntityTags.unchanged(List.of(VersionTag.header(linked.getValue())), FERRY))
        .isFalse();
    assertThatNoException()
        .isThrownBy(() -> EntityTags.require(List.of(VersionTag.header(linked.getValue())), FERRY));
  }

  @Test
  void aRefusalSaysWhichTagIsCurrent() {
    assertThatExceptionOfType(PreconditionFailed.class)
        .isThrownBy(() -> EntityTags.require(List.of("\"old\""), FERRY))
        .satisfies(refused -> assertThat(refused.entityTag()).isEqualTo("\"ferry1\""));
  }

  @Property
  void noHeaderIsTooOddToBeRead(@ForAll List<String> header) {
    boolean named = EntityTags.unchanged(header, FERRY);

    assertThat(named).isEqualTo(named && mayName(header));
  }

  @Property
  void aTagIsFoundAmongAnyOthers(@ForAll List<Long> before, @ForAll List<Long> after) {
    String header =
        before.stream().map(tag -> "\"" + tag + "\",").reduce("", String::concat)
            + "\"ferry1\""
            + after.stream().map(tag -> ", W/\"" + tag + "\"").reduce("", String::concat);

    assertThat(EntityTags.unchanged(List.of(header), FERRY)).isTrue();
  }

  private static boolean mayName(List<String> header) {
    String all = String.join(",", header);
    return all.contains("*") || all.contains("\"ferry1\"");
  }
}
