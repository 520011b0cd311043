package dev.verbatim.news.speaker;

import java.util.List;

/** A speaker who may be the same as another, and why, on the wire. */
public record SimilarSpeakerView(SpeakerView speaker, List<ReasonView> reasons) {

  /**
   * Why.
   *
   * @param code the kind of reason
   * @param detail the same in words
   */
  public record ReasonView(String code, String detail) {}

  public static SimilarSpeakerView of(SimilarSpeaker similar) {
    return new SimilarSpeakerView(
        SpeakerView.of(similar.speaker()),
        similar.likeness().reasons().stream()
            .map(reason -> new ReasonView(reason.kind().code(), reason.detail()))
            .toList());
  }
}
