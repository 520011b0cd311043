package dev.verbatim.news.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Table;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SpeakerItemsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00.250Z");

  @Property
  void anEntryOfTheLedgerComesBackAsItWasKept(
      @ForAll("counts") QuoteCounts counts, @ForAll("instants") Instant published) {
    Key key = LedgerEntryItem.key("ada-kell", published, "0ferry0");

    var item = LedgerEntryItem.of(key, counts);

    assertThat(LedgerEntryItem.counts(item)).isEqualTo(counts);
    assertThat(Key.of(item)).isEqualTo(key);
    assertThat(LedgerEntryItem.articleId(key)).isEqualTo("0ferry0");
    assertThat(LedgerEntryItem.day(key)).isEqualTo(LocalDate.ofInstant(published, ZoneOffset.UTC));
  }

  @Property
  void aSpeakerComesBackAsItWasStored(
      @ForAll("sources") Source first,
      @ForAll("sources") Source next,
      @ForAll("counts") QuoteCounts counts,
      @ForAll boolean edited) {
    LocalDate day = LocalDate.of(2026, 3, 2);
    Speaker seen =
        Speaker.of(SpeakerIds.of(first), first, NOW)
            .described(next)
            .counted(counts, counts.quotes() > 0 ? QuotedDays.of(day) : QuotedDays.NONE, NOW)
            .withPendingRenames(List.of("bram-odukoy#7"));
    Speaker speaker =
        edited
            ? seen.edited(
                new ChangeSpeaker(
                    "Ada Kell",
                    "person",
                    null,
                    List.of("A. Kell"),
                    List.of("https://www.wikidata.org/wiki/Q0")),
                NOW)
            : seen;

    assertThat(SpeakerItem.speaker(SpeakerItem.of(speaker))).isEqualTo(speaker);
  }

  @Test
  void anEntryOfBeforeThereWereRejectionsIsRead() {
    var item =
        LedgerEntryItem.of(LedgerEntryItem.key("ada-kell", NOW, "0ferry0"), new QuoteCounts(2, 0));
    var older = new java.util.HashMap<>(item);
    older.remove("rejected");
    older.put("speakerName", AttributeValue.fromS("Ada Kell"));

    assertThat(LedgerEntryItem.counts(older)).isEqualTo(new QuoteCounts(2, 0));
  }

  @Test
  void anOldNameIsAnAliasOfTheNew() {
    Speaker speaker = Speaker.of("ada-kell", source("Ada Kell"), NOW);

    Speaker renamed =
        speaker.edited(new ChangeSpeaker("Ada Marr", "person", null, null, null), NOW);

    assertThat(renamed.id()).isEqualTo("ada-kell");
    assertThat(renamed.aliases()).containsExactly("Ada Kell");
    assertThat(renamed.described(source("Kell")).aliases()).containsExactly("Ada Kell");
  }

  @Test
  void wikidataComesFirst() {
    ChangeSpeaker change =
        new ChangeSpeaker(
            "Ada Kell",
            "person",
            null,
            null,
            List.of("https://kell.example/", "https://www.wikidata.org/wiki/Q0"));

    assertThat(change.sameAs())
        .containsExactly("https://www.wikidata.org/wiki/Q0", "https://kell.example/");
  }

  @Test
  void whoIsNamedInHundredWaysKeepsFiftyOfThem() {
    Speaker speaker = Speaker.of("ada-kell", source("Ada Kell"), NOW);
    for (int i = 0; i < 100; i++) {
      speaker = speaker.described(source("Ada Kell the " + i));
    }

    assertThat(speaker.aliases()).hasSize(50).doesNotContain("Ada Kell");
  }

  @Test
  void aSpeakerIsListedByName() {
    var item = SpeakerItem.of(Speaker.of("harbour-board", source("The Harbour Board"), NOW));

    assertThat(item.get(Table.NAME_KEY).s()).isEqualTo("harbour board#harbour-board");
  }

  @Provide
  Arbitrary<Source> sources() {
    Arbitrary<String> texts =
        Arbitraries.strings().withCharRange(' ', '\u024f').ofMinLength(1).ofMaxLength(40);
    return Combinators.combine(
            texts,
            Arbitraries.of(SourceKind.class),
            texts.injectNull(0.3),
            texts.list().ofMaxSize(4))
        .as(Source::new);
  }

  @Provide
  Arbitrary<QuoteCounts> counts() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 500);
    return Combinators.combine(numbers, numbers).as(QuoteCounts::new);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(-60_000_000_000L, 250_000_000_000_000L)
        .map(Instant::ofEpochMilli);
  }

  private static Source source(String name) {
    return new Source(name, SourceKind.PERSON, null, List.of());
  }
}
