package dev.daybook.app.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.write.csv.post.AccountChange;
import dev.daybook.write.csv.post.BalanceAssertion;
import dev.daybook.write.csv.post.CurrencyTotal;
import dev.daybook.write.csv.post.DryRun;
import dev.daybook.write.csv.post.ImportOutcome;
import dev.daybook.write.csv.post.RowVerdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an import says to programs: everything, every problem and difference too. Amounts are exact
 * decimal text.
 */
final class ImportJson {
  private ImportJson() {}

  static void print(DryRun trial, @Nullable ImportOutcome outcome, PrintWriter out)
      throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    root.put("file", trial.file().toString());
    root.put("digest", trial.digest());
    root.put("outcome", outcome == null ? "dry_run" : name(outcome));
    root.put("rows", trial.rows().size());
    root.put("to_post", trial.postedCount());
    root.put("already_recorded", trial.alreadyRecordedCount());
    root.put("bad", trial.badCount());
    root.put("refused", trial.refusedCount());
    if (outcome instanceof ImportOutcome.Recorded recorded) {
      root.put("events_recorded", recorded.events());
      if (recorded.leftOut() != null) {
        root.put("left_out", recorded.leftOut().toString());
      }
    }
    ArrayNode problems = root.putArray("problems");
    for (RowVerdict row : trial.problems()) {
      problems
          .addObject()
          .put("line", row.line())
          .put("verdict", row.verdict().name().toLowerCase(Locale.ROOT))
          .put("sentence", row.sentence());
    }
    ArrayNode accounts = root.putArray("accounts");
    for (AccountChange change : trial.accounts()) {
      accounts
          .addObject()
          .put("account", change.account().number())
          .put("opened", change.opened())
          .put("currency", change.currency().code())
          .put("rows", change.rows())
          .put("before", change.before().toString())
          .put("after", change.after().toString());
    }
    ArrayNode totals = root.putArray("totals");
    for (CurrencyTotal total : trial.totals()) {
      totals
          .addObject()
          .put("currency", total.currency().code())
          .put("rows", total.rows())
          .put("in", ImportReport.plain(total.in()))
          .put("out", ImportReport.plain(total.out()));
    }
    ArrayNode differences = root.putArray("balance_differences");
    for (BalanceAssertion difference : trial.differences()) {
      differences
          .addObject()
          .put("line", difference.line())
          .put("account", difference.account().number())
          .put("stated", difference.stated().toString())
          .put("ledger", difference.ledger().toString())
          .put("difference", ImportReport.plain(difference.difference()));
    }
    out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }

  private static String name(ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Recorded _ -> "recorded";
      case ImportOutcome.Problems _ -> "problems";
      case ImportOutcome.RefusedNow _ -> "refused";
      case ImportOutcome.FileChanged _ -> "file_changed";
      case ImportOutcome.Cancelled _ -> "cancelled";
      case ImportOutcome.Failed _ -> "failed";
      case ImportOutcome.Unknown _ -> "unknown";
    };
  }
}
