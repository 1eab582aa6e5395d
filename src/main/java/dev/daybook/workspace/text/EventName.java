package dev.daybook.workspace.text;

import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.EventRecord;
import dev.daybook.readmodel.ReadModelReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people name an event: by its position, {@code 0/123}, or by its id. */
public final class EventName {
  private static final Pattern POSITION = Pattern.compile("(\\d{1,9})\\s*/\\s*(\\d{1,18})");
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private EventName() {}

  /** Whether this is a name at all. */
  static boolean isName(String typed) {
    String name = typed.strip();
    return POSITION.matcher(name).matches() || ID.matcher(name).matches();
  }

  /** The event of this name; empty if there is none, or if it is no name at all. */
  public static Optional<EventRecord> find(String typed, ReadModelReader reader) {
    String name = typed.strip();
    Matcher position = POSITION.matcher(name);
    if (position.matches()) {
      LogPosition at =
          new LogPosition(Integer.parseInt(position.group(1)), Long.parseLong(position.group(2)));
      return reader.events(List.of(at)).stream().findFirst();
    }
    return ID.matcher(name).matches()
        ? reader.event(new EventId(UUID.fromString(name)))
        : Optional.empty();
  }
}
