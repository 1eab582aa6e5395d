package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.ledger.Command.Reverse;
import dev.daybook.readmodel.EventRecord;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.text.EventName;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daybook reverse}: undoes a posting, or both legs of a transfer. */
@Command(
    name = "reverse",
    description = {
      "Undoes a posting by an opposite one that is linked to it.",
      "Reversing either leg of a transfer reverses both."
    })
final class ReverseCommand extends WritingCommand {
  @Parameters(paramLabel = "EVENT", description = "Its position, such as 0/123, or its event id.")
  String event;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = WhenConverter.class,
      description = "When it takes effect: an instant, or 'original' (default: now).")
  @Nullable When at;

  /** An instant, or null for the original's. */
  record When(@Nullable Instant instant) {}

  static final class WhenConverter implements ITypeConverter<When> {
    @Override
    public When convert(String text) {
      return new When(text.equals("original") ? null : new InstantConverter().convert(text));
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Session session = openSession();
        ReadModelReader reader = session.reader()) {
      session.current();
      Optional<EventRecord> found = EventName.find(event, reader);
      if (found.isEmpty()) {
        return end(ExitCode.REFUSED, "There is no event " + event + " in this ledger.");
      }
      EventRecord record = found.get();
      Instant effective =
          at == null ? null : at.instant() == null ? record.effective() : at.instant();
      return issue(
          session,
          new Reverse(header(session, effective), record.id()),
          "Reversed " + record.position(),
          List.of(record.account()));
    }
  }
}
