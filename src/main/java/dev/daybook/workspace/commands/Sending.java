package dev.daybook.workspace.commands;

import dev.daybook.desk.DeskWriter;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.Outcome;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of a command: on the {@link CommandDesk} from the moment it is submitted, sent by the
 * {@link Dispatch}, and what became of it back on the desk. Belongs to the workspace's thread; the
 * dispatch's answers come home to it first.
 */
public final class Sending implements AutoCloseable {
  private final CommandDesk desk;
  private final Dispatch dispatch;
  private final NamedEvents named;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;
  private final Executor home;

  /**
   * Nothing on its way yet, but what was when the desk was left.
   *
   * @param handler takes commands, as soon as there is a store; until then they wait
   * @param keeper every change is kept there
   * @param zone in which refusals tell instants
   * @param home runs what it is given on the workspace's thread
   */
  public Sending(
      Future<CommandHandler> handler,
      DeskWriter keeper,
      NamedEvents named,
      InstantSource clock,
      Supplier<ZoneId> zone,
      Executor home) {
    this.named = named;
    this.clock = clock;
    this.zone = zone;
    this.home = home;
    desk = new CommandDesk(keeper.restored(), keeper::keep);
    dispatch = new Dispatch(handler, keeper, this::answered);
  }

  /** A command from the form. */
  public void submit(Command command, Fold fold) {
    put(command, fold);
    dispatch.send(command);
  }

  /** A command that was never sent, because the ledger was being closed; it can be tried again. */
  public void unsent(Command command, Fold fold) {
    put(command, fold);
    answered(
        command,
        new Outcome.Failed("The ledger was being closed: nothing was sent."),
        System.nanoTime());
  }

  private void put(Command command, Fold fold) {
    desk.sent(command, named.summary(command, fold), clock.instant(), System.nanoTime());
  }

  /** Sends a command once more, if there is any sense in it. */
  public void again(CommandId id) {
    desk.again(id, System.nanoTime()).ifPresent(dispatch::send);
  }

  /** Any thread. */
  private void answered(Command command, Outcome outcome, long nanos) {
    home.execute(() -> desk.answered(command.header().id(), outcome, nanos, zone.get()));
  }

  /** Whether any command is still on its way to the screen. */
  public boolean isAwaited() {
    return desk.isAwaited();
  }

  /**
   * All commands, as they are shown with this fold; newest first.
   *
   * @param foldNanos when the fold came
   * @param caughtUp whether it holds all that the log has
   * @param recorded where in the read model's file a command's events begin
   * @param obstacle why nothing can be sent at this moment, or null
   */
  public List<CommandRow> rows(
      Fold fold,
      long foldNanos,
      boolean caughtUp,
      Function<CommandId, Optional<LogPosition>> recorded,
      @Nullable String obstacle) {
    desk.projected(fold.end(), foldNanos, System.nanoTime());
    desk.lookUp(fold.end(), caughtUp, recorded);
    return desk.rows(obstacle);
  }

  /** A command being sent is given five seconds; those behind it are not sent any more. */
  @Override
  public void close() {
    dispatch.close();
  }
}
