package dev.daybook.eventlog.kafka;

import dev.daybook.codec.RegistryUnavailableException;
import dev.daybook.codec.SchemaRefusedException;
import dev.daybook.eventlog.LogUnavailableException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Kafka's and the registry's exceptions: sentences for the analyst, and what kind they are. */
final class StoreFaults {
  private final KafkaSettings settings;

  StoreFaults(KafkaSettings settings) {
    this.settings = settings;
  }

  LogUnavailableException unavailable(Throwable fault) {
    return unavailable(fault, false);
  }

  LogUnavailableException unavailable(Throwable fault, boolean outcomeUnknown) {
    return new LogUnavailableException(sentence(fault), outcomeUnknown, fault);
  }

  LogUnavailableException noTopic() {
    return new LogUnavailableException(
        "The event store at "
            + settings.bootstrapServers()
            + " has no topic \""
            + settings.topic()
            + "\".",
        false,
        null);
  }

  private String sentence(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case LogUnavailableException e -> {
          return String.valueOf(e.getMessage());
        }
        case RegistryUnavailableException e -> {
          return String.valueOf(e.getMessage());
        }
        case SchemaRefusedException e -> {
          return String.valueOf(e.getMessage());
        }
        case AuthenticationException _ -> {
          return "The event store at "
              + settings.bootstrapServers()
              + " refuses the user or password.";
        }
        case AuthorizationException _ -> {
          return "The event store does not allow this user to use the topic \""
              + settings.topic()
              + "\".";
        }
        case UnknownTopicOrPartitionException _ -> {
          return String.valueOf(noTopic().getMessage());
        }
        case RecordTooLargeException _ -> {
          return "An event is larger than the event store accepts.";
        }
        case InterruptException _ -> {
          return "Waiting for the event store was interrupted.";
        }
        default -> {}
      }
    }
    return "The event store at " + settings.bootstrapServers() + " does not answer.";
  }

  /** Whether trying again cannot help. */
  static boolean isPermanent(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof AuthenticationException
          || cause instanceof AuthorizationException
          || cause instanceof RecordTooLargeException
          || cause instanceof SerializationException) {
        return true;
      }
    }
    return false;
  }

  /** As the exception that Java has for it. */
  static InterruptedException asInterrupted(Exception cause) {
    if (cause instanceof InterruptedException interrupted) {
      return interrupted;
    }
    InterruptedException interrupted = new InterruptedException("The append was interrupted.");
    interrupted.initCause(cause);
    return interrupted;
  }
}
