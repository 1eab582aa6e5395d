package dev.daybook.app.window;

import dev.daybook.app.Session;
import dev.daybook.workspace.quarantine.SetAside;
import dev.daybook.write.CommandHandler;
import java.util.concurrent.CompletableFuture;

/** What a workspace that came before its store waits for. */
record Awaited(CompletableFuture<CommandHandler> handler, CompletableFuture<SetAside> setAside) {
  Awaited() {
    this(new CompletableFuture<>(), new CompletableFuture<>());
  }

  /** It is there. */
  void arrive(Session opened) {
    handler.complete(opened.handler());
    setAside.complete(opened.setAside());
  }

  /** It will not come. */
  void fail(Exception why) {
    handler.completeExceptionally(why);
    setAside.completeExceptionally(why);
  }
}
