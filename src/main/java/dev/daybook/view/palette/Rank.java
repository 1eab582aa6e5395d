package dev.daybook.view.palette;

/** How well a name fits what was typed, best first. */
enum Rank {
  /** It is what was typed. */
  WHOLE,
  /** It begins with what was typed. */
  BEGINS,
  /** Each typed word begins one of its words, in this order. */
  IN_ORDER,
  /** Each typed word begins one of its words, in any order. */
  WORDS,
  /** It contains what was typed. */
  INSIDE,
  /** It has the typed letters in this order, the first at its beginning. */
  LETTERS
}
