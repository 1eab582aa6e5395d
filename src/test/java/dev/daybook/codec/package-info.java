/** The wire contract. */
@NullMarked
package dev.daybook.codec;

import org.jspecify.annotations.NullMarked;
