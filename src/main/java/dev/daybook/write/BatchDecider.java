package dev.daybook.write;

import dev.daybook.ledger.Command;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.Decision;
import dev.daybook.ledger.DecisionView;

/**
 * Decides commands in order, each as if the accepted ones before it had happened: the rules that a
 * dry run and the posting share. Not thread-safe.
 */
public final class BatchDecider {
  private final Decider decider;
  private final BatchView view;

  public BatchDecider(Decider decider, DecisionView base) {
    this.decider = decider;
    this.view = new BatchView(base);
  }

  /** The decision on the next command; if it is accepted, the view holds its events from now on. */
  public Decision decide(Command command) {
    Decision decision = decider.decide(command, view);
    if (decision instanceof Decision.Accepted(var events)) {
      events.forEach(view::apply);
    }
    return decision;
  }

  /** The fold with all that was accepted so far; it changes with the next decision. */
  public DecisionView view() {
    return view;
  }
}
