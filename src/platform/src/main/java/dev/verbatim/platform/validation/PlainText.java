package dev.verbatim.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text without control characters or halves of surrogate pairs, which could not be kept. */
@Pattern(
    regexp = PlainText.EXPRESSION,
    message = "must not hold control characters or unpaired surrogates")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
  /** What the whole text has to match. */
  String EXPRESSION = "[^\\p{Cc}\\p{Cs}]*";

  String message() default "must be plain text";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
