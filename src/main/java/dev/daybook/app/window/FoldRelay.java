package dev.daybook.app.window;

import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Hands the ingest loop's news on, from the moment there is someone to take them; before, keeps the
 * newest. Any thread.
 */
final class FoldRelay {
  private @Nullable Workspace workspace;
  private Fold fold = Fold.EMPTY;
  private IngestStatus status = new IngestStatus.Loading(0, 0);

  synchronized void fold(Fold newer) {
    fold = newer;
    Workspace to = workspace;
    if (to != null) {
      to.fold(newer);
    }
  }

  synchronized void status(IngestStatus newer) {
    status = newer;
    Workspace to = workspace;
    if (to != null) {
      tell(to, newer);
    }
  }

  synchronized void to(Workspace shown) {
    workspace = shown;
    shown.fold(fold);
    tell(shown, status);
  }

  private static void tell(Workspace to, IngestStatus news) {
    to.status(news);
    if (news instanceof IngestStatus.Failed(_, String sentence)) {
      to.notice(sentence);
    }
  }
}
