package dev.verbatim.functions.views;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.functions.stream.StreamFunction;
import dev.verbatim.platform.logging.LogLines;
import dev.verbatim.store.record.EntityKeys;
import dev.verbatim.store.views.ViewsProjection;
import jakarta.inject.Inject;
import java.time.Clock;

/** The function that brings what the record of the news tells into its views. */
public final class ViewsFunction extends StreamFunction {

  @Inject
  ViewsFunction(ViewsProjection projection, ObjectMapper json, LogLines lines, Clock clock) {
    super(projection, EntityKeys::ofRecord, json, lines, clock);
  }
}
