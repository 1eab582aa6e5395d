package dev.daybook.importing;

/** What can be chosen about a file, in the order it is offered. */
public enum ImportKey {
  ACCOUNT(Group.COLUMNS, "Account"),
  ONE_ACCOUNT(Group.COLUMNS, "Account number"),
  DATE(Group.COLUMNS, "Date"),
  AMOUNT_KIND(Group.COLUMNS, "Amounts are"),
  AMOUNT(Group.COLUMNS, "Amount"),
  WORD(Group.COLUMNS, "Debit or credit"),
  DEBIT_WORDS(Group.COLUMNS, "Words for debit"),
  CREDIT_WORDS(Group.COLUMNS, "Words for credit"),
  DEBIT(Group.COLUMNS, "Debit"),
  CREDIT(Group.COLUMNS, "Credit"),
  DEBIT_SIGN(Group.COLUMNS, "Debits are written"),
  MEMO(Group.COLUMNS, "Memo"),
  MORE_MEMO(Group.COLUMNS, "Memo, continued"),
  REFERENCE(Group.COLUMNS, "Reference"),
  BALANCE(Group.COLUMNS, "Balance after"),
  CURRENCY(Group.COLUMNS, "Currency"),
  NAME(Group.COLUMNS, "Name of new accounts"),
  DECIMAL(Group.FIGURES, "Decimal sign"),
  DATE_PATTERN(Group.FIGURES, "Dates are written"),
  CHARSET(Group.FILE, "Charset"),
  DELIMITER(Group.FILE, "Delimiter"),
  QUOTE(Group.FILE, "Quotes"),
  SKIP_LINES(Group.FILE, "Lines before the table"),
  HEADER(Group.FILE, "First row"),
  ORDER(Group.FILE, "Rows");

  private final Group group;
  private final String label;

  ImportKey(Group group, String label) {
    this.group = group;
    this.label = label;
  }

  public Group group() {
    return group;
  }

  public String label() {
    return label;
  }

  /** Under which heading it stands. */
  public enum Group {
    COLUMNS("Columns"),
    FIGURES("Figures and dates"),
    FILE("The file");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
