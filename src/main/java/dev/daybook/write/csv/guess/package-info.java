/**
 * What a CSV file probably looks like, judged by its beginning. Whatever is guessed is shown and
 * can be changed; what cannot be known is a question, never a silent choice.
 */
@NullMarked
package dev.daybook.write.csv.guess;

import org.jspecify.annotations.NullMarked;
