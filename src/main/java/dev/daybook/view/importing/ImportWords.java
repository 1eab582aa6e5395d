package dev.daybook.view.importing;

import dev.daybook.importing.ImportModel;
import dev.daybook.workspace.text.MoneyText;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an import stands, in sentences. Pure. */
record ImportWords(MoneyText money) {
  /** What is being done, and how far it is. */
  String workText(ImportModel.Work work) {
    return work.total() == 0
        ? work.what() + "\u2026"
        : "%s\u2026 %d %%".formatted(work.what(), Math.min(100, work.done() * 100 / work.total()));
  }

  /** What the button that posts all rows says, or empty if there are none. */
  String postAll(ImportModel.Trial trial) {
    return trial.posted() == 0 ? "" : "Import " + counted(trial.posted(), "row");
  }

  /** What the button that leaves rows out says. */
  String postRest(ImportModel.Trial trial) {
    return "Leave out %s, import %s"
        .formatted(money.count(trial.inTheWay()), money.count(trial.posted()));
  }

  /** What is to be done next, and what is asked. */
  String sentence(ImportModel model, ImportModel.@Nullable Trial trial) {
    if (!model.sentence().isEmpty() || model.work() != null) {
      return model.sentence();
    }
    if (trial == null) {
      return String.join(" ", model.questions());
    }
    String verdict =
        trial.inTheWay() > 0
            ? counted(trial.inTheWay(), "row")
                + (trial.inTheWay() == 1 ? " stands" : " stand")
                + " in the way, and nothing is written while it is so: correct the file, choose"
                + " otherwise, or leave them out."
            : trial.posted() == 0
                ? "Nothing to add: every row was recorded before."
                : "All or nothing: the rows are recorded in one transaction.";
    return model.questions().isEmpty()
        ? verdict
        : verdict + " " + String.join(" ", model.questions());
  }

  /** {@code 1,234 rows to post, 2 recorded before · EUR +1,000.00 −250.00}. */
  String totals(ImportModel.Trial trial, boolean finished) {
    StringBuilder text =
        new StringBuilder(counted(trial.posted(), "row") + (finished ? " recorded" : " to post"));
    if (trial.alreadyRecorded() > 0) {
      text.append(", ").append(money.count(trial.alreadyRecorded())).append(" recorded before");
    }
    if (trial.bad() > 0) {
      text.append(", ").append(money.count(trial.bad())).append(" bad");
    }
    if (trial.refused() > 0) {
      text.append(", ").append(money.count(trial.refused())).append(" refused");
    }
    String sums =
        trial.totals().stream()
            .map(
                t ->
                    "%s +%s %s"
                        .formatted(
                            t.currency(), money.exact(t.in()), money.exact(t.out().negate())))
            .collect(Collectors.joining(" \u00b7 "));
    if (!sums.isEmpty()) {
      text.append(" \u00b7 ").append(sums);
    }
    if (trial.stated() > 0) {
      text.append(" \u00b7 ")
          .append(
              trial.differences().isEmpty()
                  ? "all " + counted(trial.stated(), "balance") + " agree"
                  : "%s of %s differ"
                      .formatted(
                          money.count(trial.differences().size()),
                          counted(trial.stated(), "balance")));
    }
    return text.toString();
  }

  private String counted(long count, String noun) {
    return money.count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** What becomes of a row, or became. */
  String verdict(ImportModel.Verdict verdict, boolean finished) {
    return switch (verdict) {
      case POSTED -> finished ? "recorded" : "to post";
      case ALREADY_RECORDED -> "recorded before";
      case BAD -> "bad";
      case REFUSED -> "refused";
    };
  }
}
