package dev.verbatim.bare;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The same bytes, with and without the read that they come from. */
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {

  private final BareRead read = new BareRead();

  @GET
  @Path("bytes")
  public byte[] bytes() {
    return read.bytes();
  }

  @GET
  @Path("read")
  public byte[] read() {
    return read.answer();
  }
}
