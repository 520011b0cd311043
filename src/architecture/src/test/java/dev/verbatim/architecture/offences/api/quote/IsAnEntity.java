package dev.verbatim.architecture.offences.api.quote;

import jakarta.persistence.Entity;

/** Uses JPA outside of search. */
@Entity
class IsAnEntity {}
