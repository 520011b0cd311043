package dev.verbatim.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list, as the client sees it.
 *
 * @param items what is on the page
 * @param next the cursor of the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
    @Schema(required = true) List<T> items,
    @Schema(description = "The cursor of the next page; absent on the last one") String next) {}
