/**
 * What if? Postings that nobody made, over the book as it is. Pure, and with no way to any log:
 * what is supposed here can be looked at and forgotten, nothing else.
 */
@NullMarked
package dev.daybook.whatif;

import org.jspecify.annotations.NullMarked;
