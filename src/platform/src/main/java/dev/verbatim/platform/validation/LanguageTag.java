package dev.verbatim.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** A well-formed language tag (BCP 47) of at most 35 characters. */
@Constraint(validatedBy = LanguageTag.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {
  String message() default Canonical.RULE;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Tags as they are kept: {@code en}, {@code pt-BR}. */
  final class Canonical {

    public static final String RULE = "must be a BCP 47 tag such as en or pt-BR";

    private static final int LONGEST = 35;

    private Canonical() {}

    /** The tag in its canonical case; unchanged when it is none. */
    public static String of(String tag) {
      return tag != null && isWellFormed(tag) ? Locale.forLanguageTag(tag).toLanguageTag() : tag;
    }

    /**
     * Whether a language includes another one: {@code en} includes {@code en-GB}, not the other way
     * round.
     *
     * @param tag may be null, which nothing includes
     */
    public static boolean includes(String language, String tag) {
      return tag != null && (tag.equals(language) || tag.startsWith(language + "-"));
    }

    public static boolean isWellFormed(String tag) {
      try {
        return tag.length() <= LONGEST
            && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
      } catch (IllformedLocaleException e) {
        return false;
      }
    }
  }

  /** Takes what is well-formed and names a language. */
  final class Check implements ConstraintValidator<LanguageTag, String> {
    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || Canonical.isWellFormed(value);
    }
  }
}
