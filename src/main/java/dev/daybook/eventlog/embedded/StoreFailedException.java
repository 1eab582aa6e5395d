package dev.daybook.eventlog.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded store cannot be opened. The message is a sentence for the analyst. */
public final class StoreFailedException extends RuntimeException {
  StoreFailedException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
