package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndirectSpeechTest {
  private static final ExtractionOptions ASKED =
      new ExtractionOptions(Extractions.PUBLISHED, true, false);

  private static List<Quotation> reported(String body) {
    return Extractions.read(body, ASKED).quotations().stream()
        .filter(q -> q.type() == QuotationType.INDIRECT)
        .toList();
  }

  private static Quotation only(String body) {
    List<Quotation> reported = reported(body);
    assertThat(reported).hasSize(1);
    return reported.get(0);
  }

  @Test
  void isLeftOutUnlessAskedFor() {
    assertThat(Extractions.quotations("Lydia Crane said that the ferry would sail again."))
        .isEmpty();
  }

  @Test
  void clauseAfterThatIsReported() {
    Quotation q = only("Lydia Crane said that the ferry would sail again.");

    assertThat(q.text()).isEqualTo("that the ferry would sail again");
    assertThat(q.attribution().source().name()).isEqualTo("Lydia Crane");
    assertThat(q.cue().exact()).isEqualTo("said");
    assertThat(q.context().exact()).isEqualTo("Lydia Crane said that the ferry would sail again.");
  }

  @Test
  void clauseBeforeItsAttributionIsReported() {
    Quotation q = only("The ferry would sail again within a week, Crane said.");

    assertThat(q.text()).isEqualTo("The ferry would sail again within a week");
    assertThat(q.attribution().mention().exact()).isEqualTo("Crane");
  }

  @Test
  void attributionInTheMiddleLeavesTwoSegments() {
    Quotation q = only("The old ferry, she said, would sail again within a week.");

    assertThat(q.segments())
        .extracting(Span::exact)
        .containsExactly("The old ferry", "would sail again within a week");
    assertThat(q.text()).isEqualTo("The old ferry would sail again within a week");
  }

  @Test
  void whatIsSoAccordingToAReportIsReported() {
    Quotation q =
        only(
            "Two hundred boats were lost in the storm, according to a report by the Tolmar group.");

    assertThat(q.text()).isEqualTo("Two hundred boats were lost in the storm");
    assertThat(q.cue().exact()).isEqualTo("according to");
    assertThat(q.attribution().mention().exact()).startsWith("a report");
  }

  @Test
  void pronounIsResolvedToTheSpeakerBefore() {
    Quotation q = only("“We are ready,” Lydia Crane said. She said she had spoken to the owners.");

    assertThat(q.text()).isEqualTo("she had spoken to the owners");
    assertThat(q.attribution().mention().exact()).isEqualTo("She");
    assertThat(q.attribution().source().name()).isEqualTo("Lydia Crane");
  }

  @Test
  void participleReportsForTheSubjectOfItsSentence() {
    Quotation q = only("“We are ready,” Crane said, adding that the crews had slept well.");

    assertThat(q.text()).isEqualTo("that the crews had slept well");
    assertThat(q.cue().exact()).isEqualTo("adding");
    assertThat(q.attribution().source().name()).isEqualTo("Crane");
  }

  @Test
  void questionIsReported() {
    assertThat(only("Hale asked whether the council had known about the leak.").text())
        .isEqualTo("whether the council had known about the leak");
  }

  @Test
  void promiseIsReported() {
    assertThat(only("The minister promised to rebuild the dam before winter.").text())
        .isEqualTo("to rebuild the dam before winter");
  }

  @Test
  void passiveReportHasNoSpeaker() {
    Quotation q = only("It was reported that the dam had failed twice before.");

    assertThat(q.text()).isEqualTo("that the dam had failed twice before");
    assertThat(q.attribution()).isNull();
  }

  @Test
  void beliefIsNotSpeech() {
    assertThat(reported("The mayor believes that the bridge will hold.")).isEmpty();
  }

  @Test
  void wordsInMarksAreNotReportedTwice() {
    Extraction extraction =
        Extractions.read("“We are ready,” Crane said. Hale called the plan “a disaster”.", ASKED);

    assertThat(extraction.quotations())
        .extracting(Quotation::type)
        .containsExactly(QuotationType.DIRECT, QuotationType.MIXED);
  }

  @Test
  void clauseThatHoldsAMarkedFragmentIsNotReportedBesideIt() {
    Extraction extraction =
        Extractions.read("Crane said the plan was “a disaster” for the whole town.", ASKED);

    assertThat(extraction.quotations())
        .extracting(Quotation::type)
        .containsExactly(QuotationType.MIXED);
  }

  @Test
  void dayBetweenCueAndClauseIsTheDayOfSpeaking() {
    Quotation q = only("Crane told reporters on Sunday that the pier was unsafe.");

    assertThat(q.text()).isEqualTo("that the pier was unsafe");
    assertThat(q.saidOn()).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void dayInsideTheClauseIsNotTheDayOfSpeaking() {
    assertThat(only("Crane said that the ferry would sail again on Tuesday.").saidOn()).isNull();
  }

  @Test
  void mediumBetweenCueAndClauseIsNamed() {
    assertThat(only("Crane said in a statement that the pier was unsafe.").via())
        .isEqualTo("a statement");
  }

  @Test
  void reportedClausesStandAmongTheOthersInReadingOrder() {
    Extraction extraction =
        Extractions.read(
            "Crane said the ferry would sail again. “We are ready,” Hale said. According to the"
                + " owners, the engine had been repaired.",
            ASKED);

    assertThat(extraction.quotations())
        .extracting(Quotation::type)
        .containsExactly(QuotationType.INDIRECT, QuotationType.DIRECT, QuotationType.INDIRECT);
    assertThat(extraction.sources()).extracting(Source::name).startsWith("Crane", "Hale");
  }

  @Test
  void plainClauseIsSurerThanAnOddOne() {
    double plain = only("Crane said that the ferry would sail again.").confidence();
    double odd = only("Hale denied the accusations in a statement on his website.").confidence();

    assertThat(plain).isGreaterThan(0.85).isGreaterThan(odd);
  }

  @Test
  void explanationNamesTheCandidatesBestFirst() {
    Extraction extraction =
        Extractions.read(
            "Gus Hale met the owners. Lydia Crane said that the ferry would sail again.",
            new ExtractionOptions(Extractions.PUBLISHED, true, true));

    List<Explanation.Candidate> candidates =
        extraction.quotations().get(0).explanation().candidates();
    assertThat(candidates.get(0).mention().exact()).isEqualTo("Lydia Crane");
    assertThat(candidates.get(0).reasons())
        .containsExactly("seems to be the subject of “said”", "right beside it");
  }
}
