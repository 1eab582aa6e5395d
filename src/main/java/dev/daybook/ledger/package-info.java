/**
 * Accounts, money, events, commands and positions, with the two pure functions of the book: {@code
 * decide} and {@code evolve}. Nothing here reads a clock, a file or a random number.
 */
@NullMarked
package dev.daybook.ledger;

import org.jspecify.annotations.NullMarked;
