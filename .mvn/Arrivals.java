import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.write.BatchOutcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Another program that writes into the sample ledger while its window is open, for some seconds:
 * part of {@link Train}, with the packaged jars as its class path.
 */
class Arrivals {
  private static final int TRANSACTIONS = 150;
  private static final int DEPOSITS = 30;
  private static final long PAUSE_MILLIS = 50;

  public static void main(String[] arguments) throws Exception {
    Opening sample = Opening.sample(new DataFolder(Path.of(arguments[0])));
    try (Session session = sample.forCommand(InstantSource.system())) {
      for (int i = 0; i < TRANSACTIONS; i++) {
        BatchOutcome outcome = session.handler().handleAll(deposits(session));
        if (!(outcome instanceof BatchOutcome.Recorded)) {
          throw new IllegalStateException("Nothing arrives: " + outcome);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private static List<Command> deposits(Session session) {
    AccountId first = new AccountId(1001);
    CurrencyCode euro = CurrencyCode.of("EUR");
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<Command> deposits = new ArrayList<>();
    for (int i = 0; i < DEPOSITS; i++) {
      CommandId id = session.ids().newCommandId();
      Command.CommandHeader header = new Command.CommandHeader(id, "training", now, null);
      deposits.add(new Command.Deposit(header, first, Amount.of("1"), euro));
    }
    return deposits;
  }
}
