package dev.daybook.importing;

import dev.daybook.importing.ImportModel.AccountLine;
import dev.daybook.importing.ImportModel.Difference;
import dev.daybook.importing.ImportModel.Posting;
import dev.daybook.importing.ImportModel.Row;
import dev.daybook.importing.ImportModel.Total;
import dev.daybook.importing.ImportModel.Verdict;
import dev.daybook.write.csv.post.DryRun;
import dev.daybook.write.csv.post.RowVerdict;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** A dry run as the window shows it; long lists are made row by row, when asked for. */
final class Trials {
  private Trials() {}

  static ImportModel.Trial of(DryRun run, int number) {
    return new ImportModel.Trial(
        number,
        run.postedCount(),
        run.alreadyRecordedCount(),
        run.badCount(),
        run.refusedCount(),
        seen(run.rows(), Trials::row),
        seen(run.problems(), Trials::row),
        run.accounts().stream()
            .map(
                a ->
                    new AccountLine(
                        a.account(),
                        a.name(),
                        a.currency(),
                        a.opened(),
                        a.rows(),
                        a.before(),
                        a.after()))
            .toList(),
        run.totals().stream().map(t -> new Total(t.currency(), t.rows(), t.in(), t.out())).toList(),
        run.assertions().size(),
        seen(
            run.differences(),
            d -> new Difference(d.line(), d.account(), d.effective(), d.stated(), d.ledger())));
  }

  private static Row row(RowVerdict row) {
    RowVerdict.Posting said = row.posting();
    return new Row(
        row.line(),
        switch (row.verdict()) {
          case POSTED -> Verdict.POSTED;
          case ALREADY_RECORDED -> Verdict.ALREADY_RECORDED;
          case BAD -> Verdict.BAD;
          case REFUSED -> Verdict.REFUSED;
        },
        row.sentence(),
        row.refusal(),
        said == null
            ? null
            : new Posting(
                said.account(), said.effective(), said.amount(), said.currency(), said.memo()));
  }

  private static <A, B> List<B> seen(List<A> list, Function<A, B> as) {
    return new AbstractList<>() {
      @Override
      public B get(int index) {
        return as.apply(list.get(index));
      }

      @Override
      public int size() {
        return list.size();
      }
    };
  }
}
