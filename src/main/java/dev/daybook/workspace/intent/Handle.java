package dev.daybook.workspace.intent;

/** The two instants that are compared, as the time bar names them. */
public enum Handle {
  A,
  B
}
