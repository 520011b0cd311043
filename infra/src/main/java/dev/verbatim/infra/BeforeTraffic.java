package dev.verbatim.infra;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.common.Logs;
import dev.verbatim.infra.common.Resources;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IVersion;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Calls a new version of a function before anyone else does. At a newsroom's traffic a tenth of the
 * requests is one in a minute, which no alarm tells from a stray failure.
 */
final class BeforeTraffic extends Construct {

  private static final Map<Service, String> CALLS =
      Map.of(
          Service.API,
              """
              [{"path": "/v1/quotes?limit=1", "status": [200, 401], "body": ""},
               {"path": "/v1/quotes?limit=0", "status": [400, 401], "body": "detail"},
               {"path": "/v1/articles/00000000000000000000", "status": [404, 401], "body": "detail"}]
              """,
          // 503 while the database sleeps: also then it has started, and answers in words.
          Service.SEARCH,
              """
              [{"path": "/v1/search?q=said&limit=1", "status": [200, 503], "body": ""},
               {"path": "/v1/search?limit=0", "status": [400], "body": "detail"}]
              """,
          Service.VIEWS, "[{\"body\": \"not a batch of a stream\"}]",
          Service.INDEX, "[{\"body\": \"not a batch of a stream\"}]");

  private final Function function;

  BeforeTraffic(Construct scope, String id, ServiceFunction.Setup setup, IVersion version) {
    super(scope, id);
    Environment environment = setup.environment();
    Service service = setup.service();
    // CodeDeploy's own policy lets it call functions whose names begin so.
    String name = "CodeDeployHook_" + environment.named(service.id());
    LogGroup logs = Logs.create(this, "Logs", "/aws/lambda/" + name, environment, setup.key());
    Role role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .description("Verbatim: calls new versions of '%s'".formatted(service.id()))
            .build();
    logs.grantWrite(role).assertSuccess();
    setup.key().grantDecrypt(role).assertSuccess();
    role.addToPolicy(
        allow(
            "lambda:InvokeFunction",
            arn(environment, "lambda", "function:" + environment.function(service) + ":*")));
    role.addToPolicy(
        allow(
            "codedeploy:PutLifecycleEventHookExecutionStatus",
            arn(
                environment,
                "codedeploy",
                "deploymentgroup:%s/%s"
                    .formatted(environment.named("functions"), environment.named(service.id())))));
    Exceptions.allow(
        role,
        "AwsSolutions-IAM5",
        "Resource::"
            + arn(environment, "lambda", "function:" + environment.function(service) + ":*"),
        "Every version of this one function, since each is a new one");
    Map<String, String> variables = new TreeMap<>();
    variables.put("CALLS", CALLS.get(service).strip());
    variables.put("VERSION", version.getFunctionArn());
    if (environment.domain().isPresent() && !service.follows()) {
      variables.put(
          "ORIGIN_KEY", Settings.secret(environment.originKey(environment.keyGeneration())));
    }
    function =
        Function.Builder.create(this, "Function")
            .functionName(name)
            .description(
                "Verbatim: calls a new version of '%s' before anyone else".formatted(service.id()))
            .runtime(Runtime.NODEJS_24_X)
            .architecture(Architecture.ARM_64)
            .memorySize(256)
            .timeout(Duration.minutes(2))
            .handler("index.handler")
            .code(Code.fromInline(Resources.text("before-traffic.js")))
            .role(role)
            .logGroup(logs)
            .environment(variables)
            .environmentEncryption(setup.key())
            .build();
  }

  /** What CodeDeploy calls. */
  String name() {
    return function.getFunctionName();
  }

  private static String arn(Environment environment, String service, String resource) {
    return "arn:aws:%s:%s:%s:%s"
        .formatted(service, environment.region(), environment.account(), resource);
  }

  private static PolicyStatement allow(String action, String resource) {
    return PolicyStatement.Builder.create()
        .actions(List.of(action))
        .resources(List.of(resource))
        .build();
  }
}
