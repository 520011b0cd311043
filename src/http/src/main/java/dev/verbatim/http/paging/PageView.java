package dev.verbatim.http.paging;

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
public record PageView<T>(
    @Schema(required = true, maxItems = 100) List<T> items,
    @Schema(
            description = "Sent as cursor with the same filters, it gives the next page",
            maxLength = 2000,
            pattern = "^[A-Za-z0-9_-]+$")
        String next) {}
