package dev.verbatim.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The files of a project of Maven modules. */
final class SourceTree {

  private static final String POM = "pom.xml";
  private static final String PACKAGE_INFO = "package-info.java";
  private static final Set<String> GENERATED = Set.of("target", "node_modules", ".git");

  private final Path root;
  private final List<Path> sourceRoots = new ArrayList<>();

  /**
   * @param root the folder of the project
   * @param reactors the folders, relative to the root, whose poms list modules
   */
  SourceTree(Path root, Path... reactors) throws IOException {
    this.root = root;
    for (Path reactor : reactors) {
      addModule(root.resolve(reactor).normalize());
    }
  }

  /** Java files that no module compiles, relative to the root. */
  List<Path> filesOfNoModule() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path file : javaFiles()) {
      if (sourceRoots.stream().noneMatch(file::startsWith)) {
        files.add(root.relativize(file));
      }
    }
    return files;
  }

  /** Packages of main classes that have no package-info in any module. */
  Set<String> packagesWithoutInfo() throws IOException {
    Set<String> packages = new TreeSet<>();
    Set<String> described = new TreeSet<>();
    for (Path sources : sourceRoots) {
      if (sources.endsWith(mainJava())) {
        for (Path file : javaFiles()) {
          if (file.startsWith(sources)) {
            String name = packageOf(sources.relativize(file));
            (file.endsWith(PACKAGE_INFO) ? described : packages).add(name);
          }
        }
      }
    }
    packages.removeAll(described);
    return packages;
  }

  private void addModule(Path folder) throws IOException {
    sourceRoots.add(folder.resolve(mainJava()));
    sourceRoots.add(folder.resolve(Path.of("src", "test", "java")));
    for (String module : modules(folder.resolve(POM))) {
      addModule(folder.resolve(module).normalize());
    }
  }

  private static List<String> modules(Path pom) throws IOException {
    try {
      NodeList elements =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(pom.toFile())
              .getElementsByTagName("module");
      List<String> modules = new ArrayList<>();
      for (int i = 0; i < elements.getLength(); i++) {
        modules.add(elements.item(i).getTextContent().strip());
      }
      return modules;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("cannot read " + pom, e);
    }
  }

  private List<Path> javaFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root.resolve("src"),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return GENERATED.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().endsWith(".java")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private static Path mainJava() {
    return Path.of("src", "main", "java");
  }

  private static String packageOf(Path file) {
    List<String> names = new ArrayList<>();
    file.getParent().forEach(name -> names.add(name.toString()));
    return String.join(".", names);
  }
}
