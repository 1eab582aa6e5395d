package dev.daybook.view.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.text.MoneyText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people type and paste, one line per input: sent as they meant it, or refused with a sentence
 * that says what to type, and then nothing is sent. The window stands in Berlin's zone.
 */
class FormInputTest {
  private static final Instant NOW = Instant.parse("2026-03-31T17:00:00Z");

  private final ScriptedWorkspace book = new ScriptedWorkspace(10, 300);
  private final CommandViewModel model =
      new CommandViewModel(
          book,
          new CommandOrigin(() -> new CommandId("c-1"), "ann", new CurrencyCode("EUR"), () -> NOW),
          new MoneyText(Locale.US));

  FormInputTest() {
    book.showTo(model::apply);
    book.accept(new Intent.SetZone(ZoneId.of("Europe/Berlin")));
    model.posting().account().textProperty().set("2");
    model.posting().amount().textProperty().set("5");
  }

  /** One line of the table. */
  record Line(String text, String outcome) {
    @Override
    public String toString() {
      String shown = text.length() > 40 ? text.substring(0, 40) + "\u2026" : text;
      return "\u201c" + shown.replaceAll("\\p{Cntrl}", "\u2423") + "\u201d";
    }
  }

  static Stream<Line> amounts() {
    return Stream.of(
        sent("1 234,50", "1234.50"),
        sent("1,234.50", "1234.50"),
        sent("1.234,50", "1234.50"),
        sent("1\u00a0234,50", "1234.50"),
        sent("  7.25\t", "7.25"),
        sent("12.34\r\n", "12.34"),
        sent("\u200f99,90\u200e", "99.90"),
        sent("0.0001", "0.0001"),
        refused("-5", "Type the amount without a minus sign."),
        refused("(5)", "Type digits only, such as 1234.50: \u201c(\u201d is not one."),
        refused("1e3", "Type digits only, such as 1234.50: \u201ce\u201d is not one."),
        refused("0", "Type an amount greater than zero."),
        refused("0.00", "Type an amount greater than zero."),
        refused("0.00001", "Type at most four decimals."),
        refused("1".repeat(30), "Type a smaller amount: the most is 922,337,203,685,477.58."),
        refused("1,234", "1,234 can be read two ways: type 1234, or 1.2340."),
        refused("twelve", "Type digits only, such as 1234.50: \u201ct\u201d is not one."),
        refused("12 EUR", "Type digits only, such as 1234.50: \u201cE\u201d is not one."),
        refused("12 | 34", "Type digits only, such as 1234.50: \u201c|\u201d is not one."),
        refused("12\t34", "Type digits only, such as 1234.50: a tab or line break stands between."),
        refused(
            "\u0661\u0662", "Type digits only, such as 1234.50: \u201c\u0661\u201d is not one."),
        refused("NaN", "Type digits only, such as 1234.50: \u201cN\u201d is not one."),
        refused("=1+1", "Type digits only, such as 1234.50: \u201c=\u201d is not one."));
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void an_amount(Line line) {
    model.posting().amount().textProperty().set(line.text());
    String message = model.posting().amount().messageProperty().get();
    model.send();
    assertThat(outcome(message, c -> ((Command.Deposit) c).amount().toString()))
        .isEqualTo(line.outcome());
  }

  static Stream<Line> times() {
    return Stream.of(
        sent("now", NOW.toString()),
        sent("2026-03-01 9:30", "2026-03-01T08:30:00Z"),
        sent("2026-03-01", "2026-02-28T23:00:00Z"),
        sent("now-1d", "2026-03-30T17:00:00Z"),
        sent("2026-03-01T08:30:00Z", "2026-03-01T08:30:00Z"),
        sent("2026-03-01T08:30:00.250+02:00", "2026-03-01T06:30:00.250Z"),
        sent("2030-01-01 00:00", "2029-12-31T23:00:00Z"),
        // In autumn this hour occurs twice: the first is meant.
        sent("2026-10-25 02:30", "2026-10-25T00:30:00Z"),
        refused(
            "2026-03-29 02:30",
            "The clocks in Europe/Berlin skip 02:30 on 2026-03-29: type a time before or after."),
        refused("2026-02-30", "There is no such day: type a date such as 2026-03-31."),
        refused("2026-03-01 25:00", "There is no such time: type one from 00:00 to 23:59:59."),
        refused("31.3.2026", "Type a time such as 2026-03-31 17:00, 17:00 or now."),
        refused("soon", "Type a time such as 2026-03-31 17:00, 17:00 or now."),
        refused("", "Type a time such as 2026-03-31 17:00, 17:00 or now."),
        refused("9999-01-01", "Type a year from 1900 to 2999."));
  }

  @ParameterizedTest
  @MethodSource("times")
  void an_effective_time(Line line) {
    model.effective().textProperty().set(line.text());
    String hint =
        model.effective().wrongProperty().get() ? model.effective().hintProperty().get() : "";
    model.send();
    assertThat(outcome(hint, c -> c.header().effective().toString())).isEqualTo(line.outcome());
  }

  static Stream<Line> accounts() {
    return Stream.of(
        sent("2", "2"),
        sent(" 2\t", "2"),
        sent("2 Rent Elm Street", "2"),
        sent("RENT ELM STREET", "2"),
        refused("-2", "No account has this number or name."),
        refused("2.0", "No account has this number or name."),
        refused("99999999999", "No account has this number or name."),
        refused("2 | 3", "No account has this number or name."),
        refused("\u05e9\u05db\u05e8", "No account has this number or name."),
        refused("", ""));
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void an_account(Line line) {
    model.posting().account().textProperty().set(line.text());
    String message = model.posting().account().messageProperty().get();
    model.send();
    assertThat(outcome(message, c -> ((Command.Deposit) c).account().toString()))
        .isEqualTo(line.outcome());
  }

  static Stream<Line> memos() {
    String hebrew = "\u05e9\u05db\u05e8 \u05d3\u05d9\u05e8\u05d4 \u0628\u064a\u062a";
    return Stream.of(
        sent("rent", "rent"),
        sent("  rent \n", "rent"),
        sent("", "null"),
        sent(" \t ", "null"),
        sent(hebrew, hebrew),
        sent("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")"),
        sent("x".repeat(10_000), "x".repeat(10_000)),
        sent("\ud83c\udfe0 \u4e2d\u6587", "\ud83c\udfe0 \u4e2d\u6587"));
  }

  @ParameterizedTest
  @MethodSource("memos")
  void a_memo(Line line) {
    model.memoProperty().set(line.text());
    model.send();
    assertThat(outcome("", c -> String.valueOf(c.header().memo()))).isEqualTo(line.outcome());
  }

  static Stream<Line> limits() {
    return Stream.of(
        sent("0", "0.00"),
        sent("1 000,00", "1000.00"),
        refused("-1", "Type the amount without a minus sign."),
        refused("none", "Type digits only, such as 1234.50: \u201cn\u201d is not one."));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void a_limit(Line line) {
    model.kindProperty().set(CommandKind.CHANGE_LIMIT);
    model.account().account().textProperty().set("2");
    model.account().limit().textProperty().set(line.text());
    String message = model.account().limit().messageProperty().get();
    model.send();
    assertThat(
            outcome(message, c -> ((Command.ChangeOverdraftLimit) c).overdraftLimit().toString()))
        .isEqualTo(line.outcome());
  }

  private static Line sent(String text, String meaning) {
    return new Line(text, "sent: " + meaning);
  }

  private static Line refused(String text, String sentence) {
    return new Line(text, "refused: " + sentence);
  }

  private String outcome(String message, Function<Command, String> meaning) {
    List<Intent.Submit> submitted = book.told(Intent.Submit.class);
    if (submitted.isEmpty()) {
      // The button was not pressable, and says why.
      assertThat(model.reasonProperty().get()).isNotEmpty();
      return "refused: " + message;
    }
    return "sent: " + meaning.apply(submitted.getFirst().command());
  }
}
