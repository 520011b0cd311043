package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedArticleTest {
  private static final LocalDate MONDAY = LocalDate.of(2022, 6, 27);

  private static Extraction extraction(String body) {
    return Extractions.read(body, ExtractionOptions.published(MONDAY));
  }

  private static String seed() throws IOException {
    String raw = Files.readString(seeds().resolve("000_85103c6223975557.txt"));
    return raw.substring(raw.indexOf(" - ") + 3);
  }

  /** The folder of seeds in the nearest directory above that has one. */
  private static Path seeds() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("seeds"))) {
      folder = folder.getParent();
    }
    return folder.resolve("seeds");
  }

  @Test
  void theFoundingArticleComesOutAsAnEditorReadsIt() throws IOException {
    Extraction found = extraction(seed());

    assertThat(found.quotations()).hasSize(4);
    Quotation first = found.quotations().get(0);
    assertThat(first.text())
        .startsWith("While blatantly holding joint military exercises")
        .endsWith("to establish an Asia-style NATO,");
    assertThat(first.type()).isEqualTo(QuotationType.DIRECT);
    assertThat(first.attribution().source().name()).isEqualTo("North Korea's foreign ministry");
    assertThat(first.attribution().mention().exact()).isEqualTo("North Korea's foreign ministry");
    assertThat(first.cue().exact()).isEqualTo("said");
    assertThat(first.saidOn()).isEqualTo(LocalDate.of(2022, 6, 26));
    assertThat(first.via()).isEqualTo("a statement on its website, Reuters");

    Quotation second = found.quotations().get(1);
    assertThat(second.type()).isEqualTo(QuotationType.DIRECT);
    assertThat(second.attribution().mention().exact()).isEqualTo("the North Korean ministry");
    assertThat(second.cue().exact()).isEqualTo("said");
    assertThat(second.nested())
        .extracting(Span::exact)
        .containsExactly("'diplomatic engagement'", "'dialogue without preconditions'");

    Quotation third = found.quotations().get(2);
    assertThat(third.type()).isEqualTo(QuotationType.DIRECT);
    assertThat(third.attribution().mention().exact()).isEqualTo("it");
    assertThat(third.cue().exact()).isEqualTo("said");

    Quotation fourth = found.quotations().get(3);
    assertThat(fourth.text()).isEqualTo("at any time without preconditions");
    assertThat(fourth.type()).isEqualTo(QuotationType.MIXED);
    assertThat(fourth.attribution().source().name()).isEqualTo("The United States");
    assertThat(fourth.attribution().mention().exact()).isEqualTo("The United States");
    assertThat(fourth.cue().exact()).isEqualTo("offered");
  }

  @Test
  void theMinistryIsOneSourceUnderThreeNames() throws IOException {
    List<Quotation> quotations = extraction(seed()).quotations();

    Source ministry = quotations.get(0).attribution().source();
    assertThat(quotations.get(1).attribution().source()).isEqualTo(ministry);
    assertThat(quotations.get(2).attribution().source()).isEqualTo(ministry);
    assertThat(extraction(seed()).sources())
        .containsExactly(ministry, quotations.get(3).attribution().source());
  }

  @Test
  void theAgencyThatCarriedTheArticleIsCredited() throws IOException {
    assertThat(extraction(seed()).agencies()).containsExactly("Reuters");
  }

  @Test
  void anotherMinistryOnAnotherDayIsReadTheSameWay() {
    String body =
        """
        Norvania accused its neighbour of moving troops to the border.

        "We see tanks where there were tractors," Norvania's defence ministry wrote in a letter on \
        Friday, Bloomberg reported.

        "A tractor does not carry a gun," the Norvanian ministry added.

        It did not say how many tanks there were.

        "We have counted them twice," it said.

        Velland has repeatedly promised to answer questions "within a single day" of receiving them.
        """;
    List<Quotation> quotations = extraction(body).quotations();

    assertThat(quotations).hasSize(4);
    Source ministry = quotations.get(0).attribution().source();
    assertThat(ministry.name()).isEqualTo("Norvania's defence ministry");
    assertThat(quotations.get(1).attribution().source()).isEqualTo(ministry);
    assertThat(quotations.get(2).attribution().source()).isEqualTo(ministry);
    assertThat(quotations.get(0).cue().exact()).isEqualTo("wrote");
    assertThat(quotations.get(0).saidOn()).isEqualTo(LocalDate.of(2022, 6, 24));
    assertThat(quotations.get(0).via()).isEqualTo("a letter, Bloomberg");
    assertThat(quotations.get(3).attribution().source().name()).isEqualTo("Velland");
    assertThat(quotations.get(3).cue().exact()).isEqualTo("promised");
  }
}
