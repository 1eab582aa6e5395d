package dev.daybook.view.shell;

import dev.daybook.view.accounts.AccountsViewModel;
import dev.daybook.view.chart.ChartViewModel;
import dev.daybook.view.command.CommandOrigin;
import dev.daybook.view.command.CommandViewModel;
import dev.daybook.view.difference.DifferenceViewModel;
import dev.daybook.view.events.EventsViewModel;
import dev.daybook.view.figures.FiguresViewModel;
import dev.daybook.view.learned.LearnedViewModel;
import dev.daybook.view.quarantine.QuarantineViewModel;
import dev.daybook.view.status.StatusViewModel;
import dev.daybook.view.timebar.TimeBarViewModel;
import dev.daybook.view.timebar.TravelViewModel;
import dev.daybook.view.whatif.WhatIfViewModel;
import dev.daybook.view.why.WhyViewModel;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.text.MoneyText;
import java.util.function.Consumer;

/** The view models of all features. FX thread. */
record Features(
    ShellViewModel shell,
    CommandViewModel command,
    FiguresViewModel figures,
    ChartViewModel chart,
    AccountsViewModel accounts,
    EventsViewModel events,
    LearnedViewModel learned,
    QuarantineViewModel quarantine,
    TimeBarViewModel timeBar,
    WhyViewModel why,
    WhatIfViewModel whatIf,
    TravelViewModel travel,
    StatusViewModel status,
    DifferenceViewModel difference) {

  static Features of(Consumer<Intent> intents, CommandOrigin origin, MoneyText money) {
    return new Features(
        new ShellViewModel(intents),
        new CommandViewModel(intents, origin, money),
        new FiguresViewModel(money),
        new ChartViewModel(intents),
        new AccountsViewModel(intents, money),
        new EventsViewModel(intents, money),
        new LearnedViewModel(intents, money),
        new QuarantineViewModel(intents, money),
        new TimeBarViewModel(intents, money),
        new WhyViewModel(intents, money),
        new WhatIfViewModel(intents, money),
        new TravelViewModel(intents, money),
        new StatusViewModel(money),
        new DifferenceViewModel(intents, money));
  }

  void apply(Snapshot snapshot) {
    shell.apply(snapshot);
    command.apply(snapshot);
    figures.apply(snapshot);
    chart.apply(snapshot);
    accounts.apply(snapshot);
    events.apply(snapshot);
    learned.apply(snapshot);
    quarantine.apply(snapshot);
    timeBar.apply(snapshot);
    why.apply(snapshot);
    whatIf.apply(snapshot);
    travel.apply(snapshot);
    status.apply(snapshot);
    difference.apply(snapshot);
  }
}
