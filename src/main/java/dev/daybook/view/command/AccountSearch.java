package dev.daybook.view.command;

import dev.daybook.workspace.accounts.AccountTable.AccountName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds accounts by number or name among all of them. */
final class AccountSearch {
  private AccountSearch() {}

  /** The account a text names: its number, "number name" as completed, or its whole name. */
  static Optional<AccountName> exact(List<AccountName> directory, String text) {
    String typed = text.strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    List<AccountName> found =
        directory.stream()
            .filter(
                a ->
                    typed.equals(a.id().toString())
                        || typed.equals(label(a))
                        || typed.equalsIgnoreCase(a.name()))
            .limit(2)
            .toList();
    // Two accounts of one name: the analyst has to choose.
    return found.size() == 1 ? Optional.of(found.getFirst()) : numbered(found, typed);
  }

  private static Optional<AccountName> numbered(List<AccountName> found, String typed) {
    return found.stream().filter(a -> typed.equals(a.id().toString())).findFirst();
  }

  /** The first accounts whose number begins with, or whose name contains, the text. */
  static List<AccountName> matches(List<AccountName> directory, String text, int most) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    return directory.stream()
        .filter(
            a ->
                a.id().toString().startsWith(typed)
                    || a.name().toLowerCase(Locale.ROOT).contains(typed))
        .limit(most)
        .toList();
  }

  /** How a completed account stands in the field. */
  static String label(AccountName account) {
    return account.name().isEmpty() ? account.id().toString() : account.id() + " " + account.name();
  }
}
