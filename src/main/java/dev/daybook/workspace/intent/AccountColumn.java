package dev.daybook.workspace.intent;

/** The columns the accounts table can be sorted by. */
public enum AccountColumn {
  NUMBER,
  NAME,
  CURRENCY,
  BALANCE,
  LIMIT,
  EVENTS,
  LAST_EVENT
}
