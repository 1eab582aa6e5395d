package dev.daybook.eventlog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every log keeps, whatever it is made of. */
public abstract class EventLogContract
    implements ReadingContract,
        AppendingContract,
        FencingContract,
        ExpiryContract,
        OtherLogContract {
  private EventLog log;

  @BeforeEach
  final void openLog() {
    log = freshLog(1);
  }

  @AfterEach
  final void closeLog() {
    log.close();
  }

  @Override
  public final EventLog log() {
    return log;
  }
}
