package dev.daybook.workspace;

import dev.daybook.workspace.tools.Elsewhere;
import dev.daybook.workspace.tools.Reading;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows of the book. With all knowledge that is read on the spot. With less, every
 * event may have to be looked at: that is done on the thread {@code daybook-known}, and meanwhile
 * what was shown last stays, whole, with the view that it is of. What arrives later changes nothing
 * of what was known, and is no reason to read again. Belongs to the workspace's thread.
 */
final class BookDesk implements AutoCloseable {
  private final Reading<BookQuestion, BookAnswer> here;
  private final Elsewhere<BookQuestion, BookAnswer> elsewhere;
  private @Nullable BookAnswer last;

  /**
   * A desk.
   *
   * @param here answers on the workspace's thread
   * @param opening opens the same for another thread
   * @param home runs what it is given on the workspace's thread
   */
  BookDesk(
      Reading<BookQuestion, BookAnswer> here,
      Supplier<? extends Reading<BookQuestion, BookAnswer>> opening,
      Executor home) {
    this.here = here;
    elsewhere =
        new Elsewhere<>(
            "daybook-known", opening, BookQuestion::isAlike, BookQuestion::answers, home);
  }

  /** The answer, or the last one that there is to an earlier question. */
  BookAnswer answer(BookQuestion question) {
    BookAnswer shown = last;
    if (shown == null || question.asOf().knownUpTo() == null) {
      elsewhere.forget();
      shown = here.answer(question, () -> true);
    } else {
      elsewhere.ask(question);
      BookAnswer newest = elsewhere.last();
      shown = newest == null ? shown : newest;
    }
    last = shown;
    return shown;
  }

  /** Why the newest question has no answer, or empty. */
  String fault() {
    return elsewhere.fault();
  }

  @Override
  public void close() {
    elsewhere.close();
  }
}
