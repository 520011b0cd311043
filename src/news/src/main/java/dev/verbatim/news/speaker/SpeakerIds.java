package dev.verbatim.news.speaker;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.value.Slugs;
import java.util.List;

/** The ids of speakers: their names, brought to one form, in letters that are safe in a path. */
public final class SpeakerIds {

  private SpeakerIds() {}

  /** The id of the speaker that a source is, in whichever article it speaks. */
  public static String of(Source source) {
    return Slugs.of(source.canonicalName());
  }

  /** The id of the speaker of that name. */
  public static String of(String name) {
    return of(new Source(name, SourceKind.UNKNOWN, null, List.of()));
  }
}
