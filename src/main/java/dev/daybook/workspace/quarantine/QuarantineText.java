package dev.daybook.workspace.quarantine;

import dev.daybook.ingest.RetryResult;
import dev.daybook.ledger.QuarantineCause;
import dev.daybook.readmodel.QuarantineImpact;
import dev.daybook.workspace.text.MoneyText;
import java.util.ArrayList;
import java.util.List;

/** What is said of the quarantine, in the window and on the command line. Immutable. */
public final class QuarantineText {
  private final MoneyText money;

  public QuarantineText(MoneyText money) {
    this.money = money;
  }

  /** The cause in a word or two. */
  public static String word(QuarantineCause cause) {
    return switch (cause) {
      case NO_VALUE -> "no value";
      case FRAMING -> "framing";
      case UNKNOWN_SCHEMA -> "unknown schema";
      case SCHEMA -> "schema";
      case DATA -> "data";
      case TYPE -> "type";
      case AMOUNT -> "amount";
      case TIME -> "time";
      case FIELD -> "field";
      case OVERFLOW -> "overflow";
      case IMPOSSIBLE -> "impossible";
    };
  }

  /** {@code 3 records set aside, −1,250.00 EUR if applied (1 of unknown amount).} */
  public String impact(QuarantineImpact impact) {
    if (impact.records() == 0) {
      return "Nothing is set aside.";
    }
    String records = records(impact.records()) + " set aside, ";
    if (impact.sums().isEmpty()) {
      return records + "of unknown amount.";
    }
    List<String> sums = impact.sums().stream().map(this::sum).toList();
    String unknown =
        impact.unknown() == 0 ? "" : " (" + money.count(impact.unknown()) + " of unknown amount)";
    return records + listed(sums) + " if applied" + unknown + ".";
  }

  private String sum(QuarantineImpact.Sum each) {
    return (each.sum().signum() > 0 ? "+" : "") + money.exact(each.sum()) + " " + each.currency();
  }

  private static String listed(List<String> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /**
   * {@code 2 of 3 records count now; 1 stays: the schema registry does not know schema 77.}
   *
   * @param reason why one of those that stay does, or empty
   */
  public String retried(RetryResult result, String reason) {
    long all = (long) result.applied() + result.duplicates() + result.kept();
    if (all == 0) {
      return "Nothing of that is in the quarantine any more.";
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        all == 1
            ? "The record " + (result.applied() == 1 ? "counts now" : "does not count")
            : result.applied() == all
                ? "All " + money.count(all) + " records count now"
                : "%s of %s count now".formatted(money.count(result.applied()), records(all)));
    if (result.duplicates() > 0) {
      parts.add(
          result.duplicates() == 1
              ? "1 was recorded before and is not counted twice"
              : money.count(result.duplicates())
                  + " were recorded before and are not counted twice");
    }
    if (result.kept() > 0) {
      parts.add(
          (result.kept() == 1
                  ? "1 stays"
                  : money.count(result.kept()) + " stay" + (reason.isEmpty() ? "" : ", the newest"))
              + (reason.isEmpty() ? "" : ": " + reason));
    }
    String sentence = String.join("; ", parts);
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  /** {@code 1 record}, {@code 25,000 records}. */
  public String records(long count) {
    return count == 1 ? "1 record" : money.count(count) + " records";
  }
}
