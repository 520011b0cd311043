package dev.verbatim.architecture.offences.api.quote;

import jakarta.ws.rs.Path;

/** Has a path, and is not called a resource. An interface, so that nothing serves it. */
@Path("/offence")
interface QuoteEndpoint {}
