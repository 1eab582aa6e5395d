package dev.daybook.view.learned;

import dev.daybook.fx.SignedCell;
import dev.daybook.fx.TextColumns;
import dev.daybook.ledger.Amount;
import dev.daybook.workspace.learned.LearnedTable.AccountSum;
import dev.daybook.workspace.learned.LearnedTable.CurrencySum;
import dev.daybook.workspace.text.MoneyText;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;

/** The sums of what was learned: a line for each currency, and a table of the accounts. */
final class LearnedSumsView {
  private final FlowPane currencies = new FlowPane(22, 2);
  private final TableView<AccountSum> accounts = new TableView<>();
  private final MoneyText money;

  LearnedSumsView(LearnedViewModel model) {
    money = model.money();
    currencies.setId("learned-currencies");
    currencies.getStyleClass().add("learned-currencies");
    accounts.setId("learned-accounts");
    accounts.getStyleClass().addAll("dense", "book-table");
    accounts.setAccessibleText("Accounts of which something was learned: balances then and now");
    accounts.setFixedCellSize(26);
    Label empty = new Label("No balance has changed.");
    empty.getStyleClass().add("muted");
    accounts.setPlaceholder(empty);
    TextColumns.add(
        accounts, "Account", sum -> (sum.account() + " " + sum.name()).strip(), 112, "");
    TextColumns.add(accounts, "Then", sum -> money.exact(sum.then()), 88, "right");
    TextColumns.add(accounts, "Learned", sum -> money.signed(learned(sum)), 82, "right")
        .setCellFactory(_ -> new SignedCell<>());
    TextColumns.add(accounts, "Now", sum -> money.exact(sum.now()), 88, "right");
    TextColumns.add(accounts, "Currency", sum -> sum.currency().code(), 74, "");
    model
        .tableProperty()
        .subscribe(
            table -> {
              accounts.setItems(FXCollections.observableList(table.accounts()));
              currencies.getChildren().setAll(table.currencies().stream().map(this::line).toList());
              boolean any = !table.currencies().isEmpty();
              currencies.setVisible(any);
              currencies.setManaged(any);
            });
  }

  private static Amount learned(AccountSum sum) {
    return sum.now().minus(sum.then());
  }

  /** {@code EUR then 1,200.00 +34.00 learned now 1,234.00}. */
  private Node line(CurrencySum sum) {
    String learned = money.exact(sum.now().subtract(sum.then()));
    String sign = sum.now().compareTo(sum.then()) > 0 ? "+" : "";
    Label line =
        new Label(
            "%s: %s then, %s%s learned, %s now"
                .formatted(
                    sum.currency(),
                    money.exact(sum.then()),
                    sign,
                    learned,
                    money.exact(sum.now())));
    line.getStyleClass().add("figures-inline");
    return line;
  }

  Node currencies() {
    return currencies;
  }

  TableView<AccountSum> accounts() {
    return accounts;
  }
}
