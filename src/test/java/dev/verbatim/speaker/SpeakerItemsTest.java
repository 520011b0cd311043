package dev.verbatim.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpeakerItemsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00.250Z");

  @Property
  void anAppearanceComesBackAsItWasKept(@ForAll("appearances") Appearance appearance) {
    assertThat(AppearanceItem.appearance(AppearanceItem.of(appearance))).isEqualTo(appearance);
  }

  @Property
  void aSpeakerComesBackAsItWasKept(
      @ForAll("appearances") Appearance first, @ForAll("appearances") Appearance next) {
    Speaker speaker = Speaker.firstSeen(first, NOW).plus(next, NOW);

    assertThat(SpeakerItem.speaker(SpeakerItem.of(speaker))).isEqualTo(speaker);
  }

  @Property
  void aSpeakersDaysAndCountAreThoseOfItsAppearances(
      @ForAll("appearances") Appearance first, @ForAll("appearances") Appearance next) {
    Speaker speaker = Speaker.firstSeen(first, NOW).plus(next, NOW);

    assertThat(speaker.quoteCount()).isEqualTo(first.quotes() + next.quotes());
    assertThat(List.of(day(first), day(next)))
        .contains(speaker.firstQuoted(), speaker.lastQuoted())
        .allMatch(
            day -> !day.isBefore(speaker.firstQuoted()) && !day.isAfter(speaker.lastQuoted()));
    assertThat(speaker.version()).isEqualTo(2);
  }

  @Test
  void whoIsNamedInHundredWaysKeepsFiftyOfThem() {
    Speaker speaker = Speaker.firstSeen(named("Ada Kell", 1), NOW);
    for (int i = 0; i < 100; i++) {
      speaker = speaker.plus(named("Ada Kell the " + i, 1), NOW);
    }

    assertThat(speaker.aliases()).hasSize(50).doesNotContain("Ada Kell");
    assertThat(speaker.quoteCount()).isEqualTo(101);
  }

  @Test
  void aSpeakerIsListedByName() {
    var item = SpeakerItem.of(Speaker.firstSeen(named("The Harbour Board", 1), NOW));

    assertThat(item.get(Table.NAME_KEY).s()).isEqualTo("harbour board#harbour-board");
  }

  @Provide
  Arbitrary<Appearance> appearances() {
    Arbitrary<String> texts =
        Arbitraries.strings().withCharRange(' ', '\u024f').ofMinLength(1).ofMaxLength(40);
    Arbitrary<Source> sources =
        Combinators.combine(
                texts,
                Arbitraries.of(SourceKind.class),
                texts.injectNull(0.3),
                texts.list().ofMaxSize(4))
            .as(Source::new);
    return Combinators.combine(
            sources,
            Arbitraries.integers().between(1, 500),
            Arbitraries.longs().between(-60_000_000_000L, 250_000_000_000_000L))
        .as(
            (source, quotes, published) ->
                new Appearance(
                    SpeakerIds.of(source),
                    "0ferry0",
                    source,
                    quotes,
                    Instant.ofEpochMilli(published)));
  }

  private static Appearance named(String name, int quotes) {
    Source source = new Source(name, SourceKind.PERSON, null, List.of());
    return new Appearance(SpeakerIds.of(source), "0ferry0", source, quotes, NOW);
  }

  private static LocalDate day(Appearance appearance) {
    return LocalDate.ofInstant(appearance.published(), ZoneOffset.UTC);
  }
}
