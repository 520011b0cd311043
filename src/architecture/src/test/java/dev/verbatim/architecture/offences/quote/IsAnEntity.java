package dev.verbatim.architecture.offences.quote;

import dev.verbatim.architecture.offences.persistence.Entity;

/** Uses JPA outside of search. */
@Entity
class IsAnEntity {}
