package dev.verbatim.infra;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.common.Resources;
import dev.verbatim.infra.environment.Access;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.SignIn;
import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.CfnUserPool;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.ResourceServerScope;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientOptions;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.amazon.awscdk.services.cognito.UserPoolResourceServer;
import software.amazon.awscdk.services.cognito.UserPoolResourceServerOptions;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Permission;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * An issuer of tokens for those who have none: editors with their passwords and second factors
 * (Amazon Cognito), the client that the page is, and one for the smoke test. It is deployed by
 * itself, before everything else; its outputs go into the {@link Access} and {@link SignIn} of the
 * environment.
 */
final class IdentityStack extends EnvironmentStack {

  /** What scopes are for, and begin with until {@code access-token.js} takes it away. */
  private static final String SERVER = "verbatim";

  private static final List<String> SCOPES =
      List.of("read", "articles:write", "quotes:review", "webhooks", "admin");

  private final Environment environment;

  IdentityStack(Construct scope, Environment environment) {
    super(scope, environment, "identity", "Verbatim: who may sign in");
    this.environment = environment;
    UserPool pool = pool();
    trigger(pool);
    UserPoolResourceServer server = server(pool);
    String host = environment.named(environment.account());
    pool.addDomain(
        "Domain",
        UserPoolDomainOptions.builder()
            .cognitoDomain(CognitoDomainOptions.builder().domainPrefix(host).build())
            .build());
    UserPoolClient page = page(pool, server);
    UserPoolClient smoke = smoke(pool, server);
    output("Issuer", "issuer of Access", pool.getUserPoolProviderUrl());
    output("Keys", "keys of Access", pool.getUserPoolProviderUrl() + "/.well-known/jwks.json");
    output(
        "Page",
        "client of SignIn, and the first of audiences of Access",
        page.getUserPoolClientId());
    output(
        "Smoke",
        "SMOKE_CLIENT, and the second of audiences of Access",
        smoke.getUserPoolClientId());
    output(
        "Origin",
        "one of origins of SignIn",
        "https://%s.auth.%s.amazoncognito.com".formatted(host, environment.region()));
    output("Scope", "scope of SignIn", SERVER + "/articles:write " + SERVER + "/quotes:review");
  }

  private UserPool pool() {
    UserPool pool =
        UserPool.Builder.create(this, "Pool")
            .userPoolName(environment.named("editors"))
            .featurePlan(FeaturePlan.ESSENTIALS)
            .selfSignUpEnabled(false)
            .signInAliases(SignInAliases.builder().email(true).build())
            .accountRecovery(AccountRecovery.EMAIL_ONLY)
            .mfa(Mfa.REQUIRED)
            .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
            .passwordPolicy(
                PasswordPolicy.builder()
                    .minLength(14)
                    .requireLowercase(true)
                    .requireUppercase(true)
                    .requireDigits(true)
                    .requireSymbols(true)
                    .build())
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    Exceptions.allow(
        pool,
        "AwsSolutions-COG3",
        "Threat protection costs ten times more; a second factor is asked");
    return pool;
  }

  private void trigger(UserPool pool) {
    LogGroup logs =
        LogGroup.Builder.create(this, "Logs")
            .logGroupName("/aws/lambda/" + environment.named("access-token"))
            .retention(environment.logs())
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    Function function =
        Function.Builder.create(this, "AccessToken")
            .functionName(environment.named("access-token"))
            .description("Verbatim: gives tokens their audience and bare scopes")
            .runtime(Runtime.NODEJS_24_X)
            .architecture(Architecture.ARM_64)
            .memorySize(128)
            .timeout(Duration.seconds(5))
            .handler("index.handler")
            .code(Code.fromInline(Resources.text("access-token.js")))
            .logGroup(logs)
            .build();
    function.addPermission(
        "Cognito",
        Permission.builder()
            .principal(new ServicePrincipal("cognito-idp.amazonaws.com"))
            .sourceArn(pool.getUserPoolArn())
            .build());
    Exceptions.allow(
        function.getRole(),
        "AwsSolutions-IAM4",
        "Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
        "It may write its logs, and nothing else");
    // The CDK would know the trigger only with what lets it look up the pool, in a circle.
    ((CfnUserPool) pool.getNode().getDefaultChild())
        .setLambdaConfig(
            CfnUserPool.LambdaConfigProperty.builder()
                .preTokenGenerationConfig(
                    CfnUserPool.PreTokenGenerationConfigProperty.builder()
                        .lambdaArn(function.getFunctionArn())
                        .lambdaVersion("V3_0")
                        .build())
                .build());
  }

  private static UserPoolResourceServer server(UserPool pool) {
    return pool.addResourceServer(
        "Api",
        UserPoolResourceServerOptions.builder()
            .identifier(SERVER)
            .scopes(SCOPES.stream().map(IdentityStack::scope).toList())
            .build());
  }

  /** Public: what it signs in with is made anew each time (PKCE). */
  private UserPoolClient page(UserPool pool, UserPoolResourceServer server) {
    List<String> returns =
        environment
            .domain()
            .map(domain -> List.of(domain.address() + "/sign-in"))
            .orElse(List.of("http://localhost:8080/sign-in"));
    return pool.addClient(
        "Page",
        UserPoolClientOptions.builder()
            .userPoolClientName("page")
            .generateSecret(false)
            .preventUserExistenceErrors(true)
            .accessTokenValidity(Duration.hours(1))
            .refreshTokenValidity(Duration.days(1))
            .oAuth(
                OAuthSettings.builder()
                    .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                    .callbackUrls(returns)
                    .scopes(
                        List.of(
                            OAuthScope.OPENID,
                            OAuthScope.resourceServer(server, scope("articles:write")),
                            OAuthScope.resourceServer(server, scope("quotes:review"))))
                    .build())
            .build());
  }

  private static UserPoolClient smoke(UserPool pool, UserPoolResourceServer server) {
    return pool.addClient(
        "Smoke",
        UserPoolClientOptions.builder()
            .userPoolClientName("smoke")
            .generateSecret(true)
            .accessTokenValidity(Duration.minutes(5))
            .oAuth(
                OAuthSettings.builder()
                    .flows(OAuthFlows.builder().clientCredentials(true).build())
                    .scopes(List.of(OAuthScope.resourceServer(server, scope("read"))))
                    .build())
            .build());
  }

  private static ResourceServerScope scope(String name) {
    return ResourceServerScope.Builder.create()
        .scopeName(name)
        .scopeDescription("Verbatim: " + name)
        .build();
  }

  private void output(String id, String where, String value) {
    CfnOutput.Builder.create(this, id).description(where).value(value).build();
  }
}
