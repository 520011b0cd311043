package dev.verbatim.infra;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test that is left out where Node, in which the CDK runs, is not installed. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "dev.verbatim.infra.Node#isInstalled",
    disabledReason = "Node is not installed, and the CDK needs it")
@interface NeedsNode {}
