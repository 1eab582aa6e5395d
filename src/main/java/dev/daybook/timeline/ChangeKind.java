package dev.daybook.timeline;

/**
 * Why an event stands between two views A and B of the book, that is, counts in one and not in the
 * other. Each such event has exactly one kind, the first of these that fits.
 */
public enum ChangeKind {
  /** It names the event that it undoes. */
  CORRECTION,
  /**
   * It changed a balance that the book already had: see {@link Lateness}. This is of the event
   * itself, whatever is compared.
   */
  LATE,
  /**
   * The view that lacks it looks at its instant or a later one, and only had not known it: it was
   * recorded afterwards, though in order. This is of the views: there is none between two that know
   * the same.
   */
  NOT_YET_KNOWN,
  /** It takes effect after the instant of the view that lacks it. */
  NEW_BUSINESS;

  /**
   * The kind of an event that undoes none.
   *
   * @param late as {@link Lateness} defines it
   * @param within whether the view that lacks it looks at its instant or a later one
   */
  public static ChangeKind of(boolean late, boolean within) {
    return late ? LATE : within ? NOT_YET_KNOWN : NEW_BUSINESS;
  }
}
