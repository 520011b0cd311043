package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.edge.Page;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/bin/page}, with a command line of AWS that writes down how it is called. */
@DisabledOnOs(OS.WINDOWS)
class PageScriptTest {

  private static final String BUCKET = "s3://verbatim-prod-page-333333333333/";

  @TempDir Path root;

  private Scripts scripts;

  @Test
  void filesComeBeforeTheDocumentThatNamesThem() throws Exception {
    assertThat(run("prod", "/static/bundle/app-1.js")).isZero();

    assertThat(scripts.calls().stream().map(PageScriptTest::key))
        .containsExactly(
            "static/bundle/app-1.js",
            "static/bundle/app-2.css",
            "favicon.svg",
            "config.json",
            "get",
            "index.html");
  }

  @Test
  void eachFileSaysHowLongItMayBeKept() throws Exception {
    run("prod", "/static/bundle/app-1.js");

    Map<String, String> caching = new TreeMap<>();
    for (String call : scripts.calls()) {
      if (call.startsWith("aws s3 cp")) {
        caching.put(
            "/" + key(call).replaceFirst("^static/.*", "static/*"),
            call.substring(call.indexOf("--cache-control ") + "--cache-control ".length()));
      }
    }
    assertThat(caching).isEqualTo(Page.described().caching());
  }

  @Test
  void settingsAreThoseOfTheEnvironmentAndTheDocumentOfBeforeIsKept() throws Exception {
    run("prod", "/static/bundle/app-1.js");

    Environment prod = Environments.named("prod");
    assertThat(root.resolve("sent/config.json"))
        .hasContent(Page.settings(prod.access(), prod.domain().orElseThrow().signIn()));
    assertThat(root.resolve("target/before/prod/index.html")).hasContent("the one of before");
  }

  @Test
  void aDocumentWithoutItsFilesIsNotDeployed() throws Exception {
    assertThat(run("prod", "/static/bundle/app-9.js")).isEqualTo(1);

    assertThat(scripts.calls()).isEmpty();
  }

  @Test
  void withoutADomainNothingIsDone() throws Exception {
    assertThat(run("dev", "/static/bundle/app-1.js")).isZero();

    assertThat(scripts.calls()).isEmpty();
  }

  private int run(String environment, String script) throws Exception {
    pack(script);
    scripts =
        new Scripts(root, Environments.named(environment))
            .program(
                "aws",
                """
                case "$*" in
                  's3api get-object '*) echo 'the one of before' >"${@: -1}" ;;
                  's3 cp config.json '*) mkdir -p '%1$s/sent' && cp config.json '%1$s/sent' ;;
                esac
                """
                    .formatted(root));
    return scripts.run("page", environment);
  }

  private void pack(String script) throws IOException {
    Path folder = Files.createDirectories(root.resolve("src/server/target/quarkus-app/quarkus"));
    try (ZipOutputStream jar =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("generated-bytecode.jar")))) {
      add(jar, "dev/verbatim/Generated.class", "");
      add(jar, "META-INF/resources/favicon.svg", "<svg/>");
      add(jar, "META-INF/resources/index.html", "<script src=\"%s\"></script>".formatted(script));
      add(jar, "META-INF/resources/static/bundle/app-1.js", "1");
      add(jar, "META-INF/resources/static/bundle/app-2.css", "2");
    }
  }

  private static void add(ZipOutputStream jar, String name, String content) throws IOException {
    jar.putNextEntry(new ZipEntry(name));
    jar.write(content.getBytes(StandardCharsets.UTF_8));
    jar.closeEntry();
  }

  /** What a call puts into the bucket. */
  private static String key(String call) {
    int from = call.indexOf(BUCKET) + BUCKET.length();
    return call.startsWith("aws s3 cp") ? call.substring(from, call.indexOf(' ', from)) : "get";
  }
}
