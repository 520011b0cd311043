package dev.verbatim.functions.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.functions.stream.StreamFunction;
import dev.verbatim.platform.logging.LogLines;
import dev.verbatim.search.following.SearchProjection;
import dev.verbatim.store.views.ShownNews;
import jakarta.inject.Inject;
import java.time.Clock;

/** The function that brings what the views of the news tell into search. */
public final class IndexFunction extends StreamFunction {

  @Inject
  IndexFunction(SearchProjection projection, ObjectMapper json, LogLines lines, Clock clock) {
    super(projection, ShownNews::entity, json, lines, clock);
  }
}
