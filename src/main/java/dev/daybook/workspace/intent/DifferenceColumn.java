package dev.daybook.workspace.intent;

/** The columns the table of differences can be sorted by. */
public enum DifferenceColumn {
  NUMBER,
  NAME,
  CURRENCY,
  BALANCE_A,
  BALANCE_B,
  CHANGE,
  EVENTS,
  NEW_BUSINESS,
  LATE,
  NOT_YET_KNOWN,
  CORRECTIONS
}
