package dev.daybook.campaign;

import dev.daybook.ledger.LogPosition;
import dev.daybook.write.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a writer says of its commands, in a file that outlives it: a line before each is sent, a
 * line after with what became of it. A command with no answer, or an unknown one, is open.
 */
public final class Journal implements AutoCloseable {
  private final Writer out;

  private Journal(Writer out) {
    this.out = out;
  }

  /** What became of a command. */
  public enum Kind {
    RECORDED,
    ALREADY_RECORDED,
    REFUSED,
    FAILED,
    UNKNOWN
  }

  /**
   * One answer.
   *
   * @param positions of its events, as far as the answer named them
   * @param micros from issuing to the answer
   */
  public record Answer(Kind kind, List<LogPosition> positions, long micros, String detail) {}

  /**
   * One command and its answers, oldest first; more than one if it was issued again.
   *
   * @param sent how often it was sent by different processes
   */
  public record Entry(int number, Instant issued, int sent, List<Answer> answers) {
    boolean open() {
      return answers.isEmpty() || answers.getLast().kind() == Kind.UNKNOWN;
    }
  }

  static Journal append(Path file) throws IOException {
    return new Journal(
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  void sending(int number, Instant issued) throws IOException {
    line("SEND", number, issued);
  }

  void answered(int number, Outcome outcome, long micros) throws IOException {
    switch (outcome) {
      case Outcome.Recorded(var positions) -> done(number, micros, Kind.RECORDED, positions, "");
      case Outcome.AlreadyRecorded(var position) ->
          done(number, micros, Kind.ALREADY_RECORDED, List.of(position), "");
      case Outcome.Refused(var why) ->
          done(number, micros, Kind.REFUSED, List.of(), why.getClass().getSimpleName());
      case Outcome.Failed(var sentence) -> done(number, micros, Kind.FAILED, List.of(), sentence);
      case Outcome.Unknown(var sentence) -> done(number, micros, Kind.UNKNOWN, List.of(), sentence);
    }
  }

  private void done(int number, long micros, Kind kind, List<LogPosition> positions, String detail)
      throws IOException {
    String where =
        positions.isEmpty()
            ? "-"
            : positions.stream().map(LogPosition::toString).collect(Collectors.joining(","));
    line("DONE", number, micros, kind, where, detail.replaceAll("\\s+", "_"));
  }

  /** Handed to the operating system before this returns: only its own crash could lose it. */
  private void line(Object... words) throws IOException {
    out.write(Stream.of(words).map(Object::toString).collect(Collectors.joining(" ")) + "\n");
    out.flush();
  }

  static List<Entry> read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (!Files.exists(file)) {
      return entries;
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    // A line that is just being written is not there yet.
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      String[] words = line.split(" ", -1);
      int number = Integer.parseInt(words[1]);
      boolean known = !entries.isEmpty() && entries.getLast().number() == number;
      if (words[0].equals("SEND")) {
        Entry before = known ? entries.removeLast() : null;
        entries.add(
            new Entry(
                number,
                Instant.parse(words[2]),
                before == null ? 1 : before.sent() + 1,
                before == null ? new ArrayList<>() : before.answers()));
      } else {
        entries
            .getLast()
            .answers()
            .add(
                new Answer(
                    Kind.valueOf(words[3]),
                    positions(words[4]),
                    Long.parseLong(words[2]),
                    words[5]));
      }
    }
    return entries;
  }

  private static List<LogPosition> positions(String text) {
    return text.equals("-")
        ? List.of()
        : Stream.of(text.split(","))
            .map(each -> each.split("/"))
            .map(p -> new LogPosition(Integer.parseInt(p[0]), Long.parseLong(p[1])))
            .toList();
  }

  /** The command whose outcome is not known, if there is one: only the last can be. */
  static Optional<Entry> open(List<Entry> entries) {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(entries.getLast()).filter(Entry::open);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
