package dev.verbatim.architecture.offences.extraction;

import jakarta.ws.rs.core.MediaType;

/** Depends on more than the JDK. */
record AsksTheFramework(MediaType type) {}
