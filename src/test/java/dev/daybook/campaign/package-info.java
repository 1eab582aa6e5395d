/**
 * Writers as processes of their own against a broker in another, killed while they work: what
 * threads in one process cannot show. Everything is started, and ended, by these tests.
 */
@NullMarked
package dev.daybook.campaign;

import org.jspecify.annotations.NullMarked;
