package dev.verbatim.server.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that is skipped where there is no Chromium, and says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

  /** Looks for it. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Chromium.found()
          .map(path -> ConditionEvaluationResult.enabled("Chromium is " + path))
          .orElseGet(
              () ->
                  ConditionEvaluationResult.disabled(
                      "there is no Chromium on the path; on Debian, apt-get install chromium"));
    }
  }
}
