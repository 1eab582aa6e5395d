package dev.daybook.view.events;

/** Stands for an event until it is loaded. */
enum LoadingLine implements EventLine {
  LOADING;

  private static final String TEXT = "\u2026";

  @Override
  public String effective() {
    return TEXT;
  }

  @Override
  public String recorded() {
    return TEXT;
  }

  @Override
  public String account() {
    return TEXT;
  }

  @Override
  public String type() {
    return TEXT;
  }

  @Override
  public String amount() {
    return TEXT;
  }

  @Override
  public String balanceAfter() {
    return TEXT;
  }

  @Override
  public String currency() {
    return TEXT;
  }

  @Override
  public String memo() {
    return "";
  }

  @Override
  public String author() {
    return "";
  }

  @Override
  public String note() {
    return "";
  }

  @Override
  public String position() {
    return TEXT;
  }
}
