package dev.daybook.workspace.commands;

import dev.daybook.desk.DeskWriter;
import dev.daybook.ledger.Command;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.Outcome;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commands, one at a time in order, on the thread {@code daybook-writer}. None is sent before
 * what was said of it to the desk's writer is committed, or could not be: after a crash the file
 * knows of every command that may be in the log.
 */
public final class Dispatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
  private static final int CLOSING_SECONDS = 5;

  private final Future<CommandHandler> handler;
  private final DeskWriter desk;
  private final Answered answered;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-writer").factory());

  /** Takes what became of a command, on any thread. */
  @FunctionalInterface
  public interface Answered {
    void take(Command command, Outcome outcome, long nanos);
  }

  public Dispatch(Future<CommandHandler> handler, DeskWriter desk, Answered answered) {
    this.handler = handler;
    this.desk = desk;
    this.answered = answered;
  }

  /** Never waits. */
  public void send(Command command) {
    try {
      writer.execute(
          () -> {
            desk.flush();
            Outcome outcome = handle(command);
            answered.take(command, outcome, System.nanoTime());
          });
    } catch (RejectedExecutionException _) {
      answered.take(
          command, new Outcome.Failed("Daybook was closing: nothing was sent."), System.nanoTime());
    }
  }

  private Outcome handle(Command command) {
    try {
      return handler.get().handle(command);
    } catch (ExecutionException | CancellationException _) {
      return new Outcome.Failed("The event store could not be opened: nothing was sent.");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Unknown("Daybook was closed before the answer came.");
    } catch (RuntimeException e) {
      log.error("Command {} failed", command.header().id(), e);
      return new Outcome.Unknown("Something went wrong; the log file has the details.");
    }
  }

  /** A command being sent is given five seconds; those behind it are not sent any more. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        writer.shutdownNow();
        if (!writer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
          log.warn("A command is still being sent; the next start will look it up");
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      writer.shutdownNow();
    }
  }
}
