package dev.daybook.timeline;

/**
 * Why an event stands between two views A and B of the book, that is, counts in one and not in the
 * other. Each such event has exactly one kind.
 *
 * <p>An event that names the event it undoes is a {@link #CORRECTION}. Any other is {@link #LATE}
 * if
 *
 * <ul>
 *   <li>when it was recorded, its account already had an event with a later effective time (of the
 *       same partition, where offsets tell what was recorded first; the same instant is not later):
 *       it changed a balance that the book already had; or
 *   <li>it takes effect at or before the instant of the view that lacks it, which only had not
 *       known it yet.
 * </ul>
 *
 * All others are {@link #NEW_BUSINESS}. The first of the two conditions never changes once an event
 * is recorded, whatever is recorded after it.
 */
public enum ChangeKind {
  NEW_BUSINESS,
  LATE,
  CORRECTION
}
