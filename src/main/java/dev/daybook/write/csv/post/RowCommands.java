package dev.daybook.write.csv.post;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The commands of some rows, in the order they are posted, after those that open accounts. Each is
 * made when it is asked for: a million of them never lie in memory at once. Immutable.
 *
 * <p>A row's command id is the digest of the whole file and the row's line in it, whatever the
 * format it is read with and whatever other rows are left out.
 */
final class RowCommands extends AbstractList<Command> implements RandomAccess {
  private static final String LINE = "-line-";

  private final CsvRows rows;
  private final Openings openings;
  private final String author;
  private final List<Command> first;
  private final int[] then;

  /**
   * The commands of the rows named in {@code then}.
   *
   * @param then row numbers, in the order they are posted; not copied
   */
  RowCommands(CsvRows rows, Openings openings, String author, int[] then) {
    this.rows = rows;
    this.openings = openings;
    this.author = author;
    this.first = openings.commands(rows.digest(), author);
    this.then = then;
  }

  List<Command> openings() {
    return first;
  }

  @Override
  public Command get(int index) {
    return index < first.size() ? first.get(index) : of(then[index - first.size()]);
  }

  @Override
  public int size() {
    return first.size() + then.length;
  }

  /** The command of a row that can be read. */
  Command of(int row) {
    AccountId account = rows.account(row);
    Amount amount = rows.amount(row);
    CommandId id = new CommandId("csv-" + rows.digest() + LINE + rows.firstLine(row));
    CommandHeader header = new CommandHeader(id, author, rows.effective(row), rows.memo(row));
    CurrencyCode currency = currency(row);
    return amount.isNegative()
        ? new Command.Withdraw(header, account, amount.negated(), currency)
        : new Command.Deposit(header, account, amount, currency);
  }

  /** The line of the row that a command came from, or 0 if it opens an account. */
  static int line(CommandId id) {
    int at = id.value().lastIndexOf(LINE);
    return at < 0 ? 0 : Integer.parseInt(id.value().substring(at + LINE.length()));
  }

  CurrencyCode currency(int row) {
    CurrencyCode said = rows.currency(row);
    return said != null ? said : openings.currency(rows.account(row));
  }
}
