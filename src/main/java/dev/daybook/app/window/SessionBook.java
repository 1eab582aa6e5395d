package dev.daybook.app.window;

import dev.daybook.app.Session;
import dev.daybook.app.StatedBalances;
import dev.daybook.desk.DeskFile;
import dev.daybook.importing.ImportBook;
import dev.daybook.ledger.DecisionView;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.csv.post.BalanceAssertion;
import dev.daybook.write.csv.post.ImportOptions;
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
    StatedBalances.keep(desk, assertions, source);
  }

  @Override
  public void close() {
    reader.close();
  }
}
