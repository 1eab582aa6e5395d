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
  private volatile @Nullable Workspace workspace;
  private volatile Fold fold = Fold.EMPTY;
  private volatile IngestStatus status = new IngestStatus.Loading(0, 0);

  void fold(Fold newer) {
    fold = newer;
    Workspace to = workspace;
    if (to != null) {
      to.fold(newer);
    }
  }

  void status(IngestStatus newer) {
    status = newer;
    Workspace to = workspace;
    if (to != null) {
      tell(to, newer);
    }
  }

  void to(Workspace shown) {
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
