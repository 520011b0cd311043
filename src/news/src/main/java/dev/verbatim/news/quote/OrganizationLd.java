package dev.verbatim.news.quote;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.verbatim.platform.value.Urns;

/** A publisher in the words of schema.org. */
public record OrganizationLd(
    @JsonProperty("@type") String type,
    @JsonProperty("@id") String iri,
    String identifier,
    String name) {

  /** The publisher with this id; null where there is none. */
  public static OrganizationLd of(String publisherId, String name) {
    return publisherId == null
        ? null
        : new OrganizationLd("Organization", Urns.of("publisher", publisherId), publisherId, name);
  }
}
