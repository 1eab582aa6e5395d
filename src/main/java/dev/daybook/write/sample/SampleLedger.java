package dev.daybook.write.sample;

import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import java.util.List;

/**
 * The sample ledger: about 200 accounts over two years (2024-07 to 2026-06, UTC), some 25,000
 * commands in the order in which they are recorded. Seeded, so every call and every machine gives
 * the same list; the command ids are fixed, so sending it twice adds nothing.
 */
public final class SampleLedger {
  static final long SEED = 20_240_701;
  static final int COMMANDS = 25_042;
  static final String ID_PREFIX = "sample-";

  private SampleLedger() {}

  /** All commands; each is acceptable after those before it. */
  public static List<Command> commands() {
    SampleBook book = new SampleBook(SEED);
    SampleTown town = SampleTown.found(book);
    new SampleLife(book, town).live();
    return book.commands();
  }

  /** The id of the first command: a log that knows it holds the sample. */
  public static CommandId firstCommandId() {
    return id(0);
  }

  /** The id of the last command: a log that knows it holds all of the sample. */
  public static CommandId lastCommandId() {
    return id(COMMANDS - 1);
  }

  static CommandId id(int number) {
    return new CommandId("%s%06d".formatted(ID_PREFIX, number));
  }
}
