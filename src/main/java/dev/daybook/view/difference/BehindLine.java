package dev.daybook.view.difference;

import dev.daybook.workspace.difference.DifferenceTable.EventRow;
import dev.daybook.workspace.text.DifferenceText;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One event behind a change as text.
 *
 * @param row null while it is not loaded
 */
record BehindLine(@Nullable EventRow row, MoneyText money, ZoneId zone) {
  private static final String LOADING = "\u2026";

  boolean loaded() {
    return row != null;
  }

  String effective() {
    return row == null ? LOADING : TimeText.seconds(row.effective(), zone);
  }

  String recorded() {
    return row == null ? LOADING : TimeText.seconds(row.recorded(), zone);
  }

  String type() {
    return row == null ? LOADING : row.type();
  }

  String kind() {
    return row == null ? LOADING : DifferenceText.word(row.kind());
  }

  String adds() {
    return row == null ? LOADING : money.signed(row.adds());
  }

  String memo() {
    return row == null || row.memo() == null ? "" : row.memo();
  }

  String author() {
    return row == null || row.author() == null ? "" : row.author();
  }

  String position() {
    return row == null ? LOADING : row.position().toString();
  }
}
