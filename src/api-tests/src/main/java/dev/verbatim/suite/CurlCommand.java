package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testing.Repository;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as a reader would type it.
 *
 * @param method the method, which follows from {@code --data} unless {@code -X} names it
 * @param variable the shell variable that keeps the answer's entity tag, or null
 */
public record CurlCommand(
    String method, String url, Map<String, String> headers, String data, String variable) {

  private static final String HOST = "http://localhost:8080";

  /** {@code NAME=$(curl …)} */
  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Z]+)=\\$\\((.*)\\)\\s*", Pattern.DOTALL);

  private static final Pattern BEGINNING = Pattern.compile("(?m)^(?=([A-Z]+=\\$\\()?curl )");

  /** The commands in a page's shell blocks. */
  public static List<CurlCommand> in(String markdown) {
    List<CurlCommand> commands = new ArrayList<>();
    String[] parts = markdown.split("```");
    for (int i = 1; i < parts.length; i += 2) {
      if (parts[i].startsWith("sh\n")) {
        BEGINNING
            .splitAsStream(parts[i].substring(3))
            .filter(command -> command.contains("curl "))
            .forEach(command -> commands.add(parse(command)));
      }
    }
    return commands;
  }

  /**
   * Sends it.
   *
   * @param variables the shell's variables, by name; the command's own is added
   */
  Response send(Map<String, String> variables) {
    RequestSpecification request = anyone().urlEncodingEnabled(false);
    headers.forEach((name, value) -> request.header(name, replaced(value, variables)));
    if (data != null) {
      request.body(data);
    }
    Response answer = request.request(method, replaced(url, variables).substring(HOST.length()));
    if (variable != null) {
      variables.put(variable, answer.header("ETag"));
    }
    return answer;
  }

  /** Whether it asks for nothing but changes. */
  boolean isConditional() {
    return headers.containsKey("If-None-Match");
  }

  private static String replaced(String text, Map<String, String> variables) {
    String whole = text;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      whole = whole.replace("$" + variable.getKey(), variable.getValue());
    }
    return whole;
  }

  private static CurlCommand parse(String command) {
    Matcher assignment = ASSIGNMENT.matcher(command);
    if (assignment.matches()) {
      return parse(words(assignment.group(2)), assignment.group(1));
    }
    return parse(words(command), null);
  }

  private static CurlCommand parse(List<String> words, String variable) {
    String method = null;
    String url = null;
    String data = null;
    Map<String, String> headers = new HashMap<>();
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          headers.put(header[0], header[1].equals("text/plain") ? Client.TEXT : header[1]);
        }
        case "--data" -> data = words.get(++i);
        case "--data-binary" -> data = file(words.get(++i));
        case "-X" -> method = words.get(++i);
        case "-o" -> assertThat(words.get(++i)).isEqualTo("/dev/null");
        case "-w" -> assertThat(words.get(++i)).isEqualTo("%header{etag}");
        case "-s", "-i" -> {
          // What is shown makes no difference here.
        }
        default -> {
          assertThat(words.get(i)).startsWith(HOST);
          url = words.get(i);
        }
      }
    }
    String implied = data == null ? "GET" : "POST";
    return new CurlCommand(method == null ? implied : method, url, headers, data, variable);
  }

  /** The text of a file that is named as {@code @seeds/…}, from the root of the project. */
  private static String file(String name) {
    assertThat(name).startsWith("@");
    try {
      return Files.readString(Repository.file(name.substring(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Splits as a shell does: at space outside of quotes, a backslash at a line's end dropped. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean begun = false;
    for (char c : (command.replace("\\\n", " ") + "\n").toCharArray()) {
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        begun = true;
      } else if (Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
          word.setLength(0);
          begun = false;
        }
      } else {
        word.append(c);
        begun = true;
      }
    }
    return words;
  }
}
