package dev.daybook.view.command;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.text.MoneyText;
import java.util.stream.Stream;

/** The forms of the command panel: each keeps what was typed while another is shown. FX thread. */
record CommandForms(
    PostingForm posting,
    TransferForm transfer,
    ReverseForm reverse,
    OpenForm opening,
    AccountForm account) {
  /** Empty ones. */
  CommandForms(MoneyText money, CurrencyCode currency) {
    this(
        new PostingForm(money),
        new TransferForm(money),
        new ReverseForm(money),
        new OpenForm(currency),
        new AccountForm(money));
  }

  Stream<CommandForm> all() {
    return Stream.of(posting, transfer, reverse, opening, account);
  }

  /** The form of a kind of command. */
  CommandForm of(CommandKind kind) {
    return switch (kind) {
      case DEPOSIT, WITHDRAW -> posting;
      case TRANSFER -> transfer;
      case REVERSE -> reverse;
      case OPEN_ACCOUNT -> opening;
      case RENAME_ACCOUNT, CHANGE_LIMIT, CLOSE_ACCOUNT -> account;
    };
  }

  /** Names the account that a command of this kind is about. */
  void about(CommandKind kind, AccountId about) {
    switch (kind) {
      case DEPOSIT, WITHDRAW -> posting.account().choose(about);
      case TRANSFER -> transfer.from().choose(about);
      case RENAME_ACCOUNT, CHANGE_LIMIT, CLOSE_ACCOUNT -> account.account().choose(about);
      case OPEN_ACCOUNT -> opening.numberProperty().set(about.toString());
      case REVERSE -> {} // is about an event
    }
  }
}
