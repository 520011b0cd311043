package dev.verbatim.architecture.offences.extraction.text;

import jakarta.ws.rs.core.MediaType;

/** Depends on more than the JDK. */
public record AsksTheFramework(MediaType type) {}
