package dev.daybook.codec;

import org.jspecify.annotations.Nullable;

/** The schema registry does not answer, or not usefully; asking again later may help. */
public final class RegistryUnavailableException extends RuntimeException {
  public RegistryUnavailableException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
