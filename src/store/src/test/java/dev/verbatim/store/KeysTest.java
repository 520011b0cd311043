package dev.verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.platform.value.Slugs;
import dev.verbatim.store.table.NewestFirstKey;
import dev.verbatim.store.table.Period;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What items are found by: ids, and the sort keys of lists. */
class KeysTest {

  private static final String FIRST = "0001-01-01T00:00:00Z";
  private static final String LAST = "9999-12-31T23:59:59Z";

  @Property
  void theOrderOfKeysIsTheOrderOfTime(@ForAll("seconds") long one, @ForAll("seconds") long other) {
    int byTime = Long.compare(one, other);
    int byKey =
        NewestFirstKey.of(second(one), "ferry")
            .compareTo(NewestFirstKey.of(second(other), "ferry"));

    assertThat(Integer.signum(byKey)).isEqualTo(byTime);
    assertThat(NewestFirstKey.published(NewestFirstKey.of(second(one), "ferry", 7)))
        .isEqualTo(second(one));
  }

  @Property
  void aListThatRunsBackwardsShowsAnArticleInReadingOrder(
      @ForAll @IntRange(max = 400_000) int position, @ForAll @IntRange(max = 400_000) int other) {
    int byKey =
        NewestFirstKey.of(second(0), "ferry", position)
            .compareTo(NewestFirstKey.of(second(0), "ferry", other));

    assertThat(Integer.signum(byKey)).isEqualTo(Integer.compare(other, position));
  }

  @Property
  void aDayHoldsAllOfItsSeconds(
      @ForAll("seconds") long from, @ForAll @LongRange(max = 86_400 * 3) long after) {
    DateOrInstant day = DateOrInstant.of(DateOrInstant.of(second(from)).date());
    Instant published = second(Math.min(from + after, Instant.parse(LAST).getEpochSecond()));
    String key = NewestFirstKey.of(published, "ferry");
    Period period = new Period(day, day);

    boolean inside = period.lowest().compareTo(key) <= 0 && period.highest().compareTo(key) >= 0;

    assertThat(inside).isEqualTo(DateOrInstant.of(published).date().equals(day.date()));
  }

  @Test
  void theLastDayOfAllHasAnEnd() {
    Period period = new Period(null, DateOrInstant.parse("9999-12-31"));

    assertThat(period.highest()).isGreaterThan(NewestFirstKey.of(Instant.parse(LAST), "zzz"));
  }

  @Provide
  Arbitrary<Long> seconds() {
    return Arbitraries.longs()
        .between(Instant.parse(FIRST).getEpochSecond(), Instant.parse(LAST).getEpochSecond());
  }

  @Property
  void anIdIsDerivedFromItsPartsAndTheirBorders(@ForAll String one, @ForAll String other) {
    assertThat(Ids.of(20, one, other)).matches("[0-9a-hjkmnp-tv-z]{20}");
    assertThat(Ids.of(20, one, other)).isEqualTo(Ids.of(20, one, other));
    if (!other.isEmpty()) {
      assertThat(Ids.of(20, one, other)).isNotEqualTo(Ids.of(20, one + other));
    }
    assertThat(Ids.of(30, one)).startsWith(Ids.of(12, one));
  }

  @Property
  void aSlugIsSafeInAPath(@ForAll @NotEmpty String name) {
    assertThat(Slugs.of(name)).matches("[a-z0-9](-?[a-z0-9]+)*").hasSizeLessThanOrEqualTo(80);
  }

  @Property
  void aSlugOfASlugIsItself(@ForAll String name) {
    assertThat(Slugs.of(Slugs.of(name))).isEqualTo(Slugs.of(name));
  }

  @ParameterizedTest
  @CsvSource({
    "North Korea's foreign ministry, north-koreas-foreign-ministry",
    "North Korea\u2019s  Foreign Ministry, north-koreas-foreign-ministry",
    "Zo\u00eb \u00d8st, zoe-ost",
    "U.S. Coast Guard, us-coast-guard",
    "'A.B. (\u201cTed\u201d) Stra\u00dfe', ab-ted-strasse"
  })
  void aSlugCanBeRead(String name, String slug) {
    assertThat(Slugs.of(name)).isEqualTo(slug);
  }

  @Test
  void namesInOtherScriptsKeepApart() {
    assertThat(Slugs.of("\u0410\u043d\u043d\u0430 Petrova"))
        .isNotEqualTo(Slugs.of("\u041e\u043b\u044c\u0433\u0430 Petrova"))
        .isNotEqualTo(Slugs.of("Petrova"));
    assertThat(Slugs.of("\ud842\udfb7 Tanaka")).isNotEqualTo(Slugs.of("Tanaka"));
    assertThat(Slugs.of("a".repeat(90))).isNotEqualTo(Slugs.of("a".repeat(91)));
  }

  @Property
  void theKeyOfANameFitsIntoAnIndex(@ForAll String name) {
    String longest = NameKey.of((name + "\ufdfa").repeat(40), Slugs.of(name));

    assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1024);
  }

  @Property
  void whatBeginsLikeANameLiesWithinItsBounds(@ForAll @NotEmpty String start, @ForAll String rest) {
    String name = NameKey.fold(start + rest);
    String prefix = NameKey.fold(start);

    if (name.startsWith(prefix)) {
      assertThat(Arrays.compareUnsigned(bytes(NameKey.bound(prefix)), bytes(name + "#id")))
          .isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "The Harbour Board, harbour board",
    "ADA Kell, ada kell",
    "Zo\u00eb, zoe",
    "the, the"
  })
  void namesAreOrderedWithoutCaseAccentsAndArticle(String name, String folded) {
    assertThat(NameKey.fold(name)).isEqualTo(folded);
  }

  private static Instant second(long epochSecond) {
    return Instant.ofEpochSecond(epochSecond);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
