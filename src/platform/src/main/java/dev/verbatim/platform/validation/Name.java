package dev.verbatim.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of somebody or something, which is not of marks alone. One that is blank passes. */
@PlainText
@Pattern(
    regexp = "\\s*|[\\s\\S]*[\\p{L}\\p{N}][\\s\\S]*",
    message = "must have a letter or a digit")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Name {
  String message() default "must be a name";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
