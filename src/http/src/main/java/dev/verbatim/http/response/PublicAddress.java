package dev.verbatim.http.response;

import dev.verbatim.http.config.ApiConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Where clients reach the API, for links that are read elsewhere than beside it. */
@Singleton
public final class PublicAddress {

  private final ApiConfig config;

  @Inject
  PublicAddress(ApiConfig config) {
    this.config = config;
  }

  /** The address without a path: as it is set, or as the request has it. */
  public String of(UriInfo request) {
    URI base = request.getBaseUri();
    return config
        .address()
        .map(
            address -> address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
        .orElseGet(() -> base.getScheme() + "://" + base.getRawAuthority());
  }
}
