package dev.daybook.app.window;

import dev.daybook.app.Session;
import dev.daybook.desk.DeskFile;
import dev.daybook.desk.StatedBalance;
import dev.daybook.importing.ImportBook;
import dev.daybook.ledger.DecisionView;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.csv.post.BalanceAssertion;
import dev.daybook.write.csv.post.ImportOptions;
import java.time.Instant;
import java.util.List;

/** The open ledger, as an import uses it, on a connection of its own. */
final class SessionBook implements ImportBook {
  private final Session session;
  private final DeskFile desk;
  private final ReadModelReader reader;
  private final ImportOptions options;

  /**
   * An import's view of a session.
   *
   * @param desk keeps the balances that files state
   */
  SessionBook(Session session, DeskFile desk, ImportOptions options) {
    this.desk = desk;
    this.session = session;
    this.options = options;
    reader = session.reader();
  }

  @Override
  public DecisionView view() throws InterruptedException {
    return session.view(reader);
  }

  @Override
  public CommandHandler handler() {
    return session.handler();
  }

  @Override
  public ImportOptions options() {
    return options;
  }

  @Override
  public void keep(List<BalanceAssertion> assertions, String source) {
    Instant now = Instant.now();
    desk.assertBalances(
        assertions.stream()
            .map(
                a ->
                    new StatedBalance(
                        a.account(), a.effective(), a.stated(), a.ledger(), source, a.line(), now))
            .toList());
  }

  @Override
  public void close() {
    reader.close();
  }
}
