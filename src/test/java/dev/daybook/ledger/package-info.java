@NullMarked
package dev.daybook.ledger;

import org.jspecify.annotations.NullMarked;
