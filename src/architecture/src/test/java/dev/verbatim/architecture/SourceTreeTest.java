package dev.verbatim.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

  private static final Path HERE = Path.of("");

  /** What the benchmarks compare with: a build of its own. */
  private static final Path BARE = Path.of("src", "bench", "bare");

  @TempDir Path root;

  @Test
  void everyJavaFileIsCompiledByAModule() throws IOException {
    assertThat(new SourceTree(Repository.file(""), HERE, BARE).filesOfNoModule()).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    assertThat(new SourceTree(Repository.file(""), HERE).packagesWithoutInfo())
        // What overrides a class of Quarkus, and benchmarks, which their README describes.
        .filteredOn(name -> name.startsWith("dev.verbatim."))
        .filteredOn(name -> !name.startsWith("dev.verbatim.bench"))
        .isEmpty();
  }

  @Test
  void aFileOutsideOfAllModulesIsFound() throws IOException {
    pom(HERE, "src/press", "src/tools");
    pom(Path.of("src", "press"));
    pom(Path.of("src", "tools"), "print");
    pom(Path.of("src", "tools", "print"));
    pom(Path.of("src", "left"));
    write(Path.of("src", "press", "src", "main", "java", "press", "Letter.java"));
    write(Path.of("src", "press", "src", "test", "java", "press", "LetterTest.java"));
    write(Path.of("src", "tools", "print", "src", "main", "java", "print", "Ink.java"));
    write(Path.of("src", "press", "target", "generated-sources", "Made.java"));
    Path ofNoPom = write(Path.of("src", "local", "LocalPress.java"));
    Path ofNoReactor = write(Path.of("src", "left", "src", "main", "java", "left", "Left.java"));
    Path besideTheRoot = write(Path.of("src", "press", "src", "bench", "java", "Slow.java"));

    assertThat(new SourceTree(root, HERE).filesOfNoModule())
        .containsExactlyInAnyOrder(ofNoPom, ofNoReactor, besideTheRoot);
    assertThat(new SourceTree(root, HERE, Path.of("src", "left")).filesOfNoModule())
        .containsExactlyInAnyOrder(ofNoPom, besideTheRoot);
  }

  @Test
  void aPackageWithoutDescriptionIsFound() throws IOException {
    pom(HERE, "src/press", "src/more");
    pom(Path.of("src", "press"));
    pom(Path.of("src", "more"));
    Path press = Path.of("src", "press", "src", "main", "java", "news", "press");
    write(press.resolve("Letter.java"));
    write(press.resolve("package-info.java"));
    write(press.resolve(Path.of("ink", "Black.java")));
    write(Path.of("src", "more", "src", "main", "java", "news", "press", "MoreLetters.java"));
    write(Path.of("src", "more", "src", "test", "java", "news", "tested", "InkTest.java"));

    assertThat(new SourceTree(root, HERE).packagesWithoutInfo()).containsExactly("news.press.ink");
  }

  @Test
  void aModuleThatIsMissingIsAFailure() throws IOException {
    pom(HERE, "src/press");

    assertThatThrownBy(() -> new SourceTree(root, HERE)).isInstanceOf(IOException.class);
  }

  private void pom(Path folder, String... modules) throws IOException {
    StringBuilder listed = new StringBuilder();
    for (String module : modules) {
      listed.append("<module>").append(module).append("</module>");
    }
    Files.createDirectories(root.resolve(folder));
    Files.writeString(
        root.resolve(folder).resolve("pom.xml"),
        "<project><modules>%s</modules></project>".formatted(listed));
  }

  private Path write(Path file) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), "");
    return file;
  }
}
