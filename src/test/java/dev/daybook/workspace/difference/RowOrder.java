package dev.daybook.workspace.difference;

import dev.daybook.workspace.difference.DifferenceTable.Row;
import dev.daybook.workspace.intent.DifferenceColumn;
import java.util.Comparator;

/** The order of whole rows by a column, upwards: what the table's own is held against. */
public final class RowOrder {
  private RowOrder() {}

  public static Comparator<Row> by(DifferenceColumn column) {
    return switch (column) {
      case NUMBER -> Comparator.comparing(Row::id);
      case NAME -> Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER);
      case CURRENCY -> Comparator.comparing(Row::currency);
      case BALANCE_A -> Comparator.comparing(Row::balanceA);
      case BALANCE_B -> Comparator.comparing(Row::balanceB);
      case CHANGE -> Comparator.comparing(Row::change);
      case EVENTS -> Comparator.comparingLong(Row::events);
      case NEW_BUSINESS -> Comparator.comparing(row -> row.newBusiness().sum());
      case LATE -> Comparator.comparing(row -> row.late().sum());
      case NOT_YET_KNOWN -> Comparator.comparing(row -> row.notYetKnown().sum());
      case CORRECTIONS -> Comparator.comparing(row -> row.corrections().sum());
    };
  }
}
