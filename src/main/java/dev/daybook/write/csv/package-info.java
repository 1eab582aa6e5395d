/**
 * What a CSV file looks like, as a value a person can change: how its bytes become cells, and what
 * the cells mean. Guessing it is in {@code guess}; deciding and posting the rows in {@code post}.
 */
@NullMarked
package dev.daybook.write.csv;

import org.jspecify.annotations.NullMarked;
