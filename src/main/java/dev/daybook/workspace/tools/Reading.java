package dev.daybook.workspace.tools;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Answers questions from what it reads. One thread at a time. */
@FunctionalInterface
public interface Reading<Q, A> extends AutoCloseable {
  /**
   * Answers.
   *
   * @param wanted asked now and then
   * @throws CancellationException once it is not wanted any more
   */
  A answer(Q question, BooleanSupplier wanted);

  @Override
  default void close() {}

  /** Between two steps that may take long. */
  static void require(BooleanSupplier wanted) {
    if (!wanted.getAsBoolean()) {
      throw new CancellationException("Nobody looks any more.");
    }
  }
}
