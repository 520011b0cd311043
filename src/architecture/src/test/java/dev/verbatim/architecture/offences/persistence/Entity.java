package dev.verbatim.architecture.offences.persistence;

/** Stands for the annotation of JPA, which this application is compiled without. */
public @interface Entity {}
