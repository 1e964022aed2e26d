//! Every sentence of the page in English, and with it the list of all that a language must have: another language is a
//! file of the same lines, see `public/words/de.txt`. The names, help and sources of numbers and choices stand in the
//! engine's tables, which the command line shows too.
//!
//! A place `{name}` takes what the page knows, `{name:1=hour|hours}` chooses by it. Where grammar needs more, there are two
//! sentences.

use super::Words;
use los_engine::problem::fill;

/// Writes the list, and a method for each message: the words themselves, or with its places filled.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident($($place:ident),*) $text:literal;)+) => {
        /// The place of each message in the list.
        #[expect(non_camel_case_types, reason = "each is the name of a method")]
        enum Message { $($name),+ }

        /// Each message: the names of its places, each followed by a space, and its English.
        pub(super) const MESSAGES: &[(&str, &str)] = &[$((concat!($(stringify!($place), " "),*), $text)),+];

        /// Their names in a language's file.
        #[cfg(test)]
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),+];

        impl Words { $(messages!(@method $(#[$doc])* $name($($place),*));)+ }
    };
    (@method $(#[$doc:meta])* $name:ident()) => {
        $(#[$doc])*
        pub fn $name(self) -> &'static str {
            self.message(Message::$name as usize)
        }
    };
    (@method $(#[$doc:meta])* $name:ident($($place:ident),+)) => {
        $(#[$doc])*
        pub fn $name(self, $($place: &str),+) -> String {
            let message = Message::$name as usize;
            fill(self.message(message), MESSAGES[message].0, &[$($place),+])
        }
    };
}

messages! {
    /// In which direction the language is written: `ltr` or `rtl`.
    direction() "ltr";

    // Until the page is there: public/boot.js says these three, by their names.
    /// Until the first answer.
    loading() "Loading the model…";
    /// A browser without what the model needs.
    too_old() "This browser is too old for Line of Sight: please use Chrome or Edge 91, Firefox 89, Safari 16.4, or a later version.";
    /// Opened as a file.
    from_disk() "Line of Sight cannot start from a folder on disk: please open it through a web server.";
    /// A part of the page did not come.
    not_loaded() "Line of Sight could not be loaded: please check the connection and reload the page.";

    // The head of the page, buttons, files.
    /// The product's name.
    product() "Line of Sight";
    /// The name of the worked example.
    worked_example() "Spring programme";
    /// The first place.
    explore_place() "Explore";
    /// The button that brings the levers up on a small screen.
    show_levers() "Levers";
    /// The button that puts them away.
    hide_levers() "Close levers";
    /// Head of the plan's levers.
    the_plan() "The plan: what we decide";
    /// Head of the beliefs' levers.
    what_we_believe() "What we believe";
    /// Everything else that can be set.
    all_inputs() "All inputs";
    /// Take the last gesture back.
    undo() "Undo";
    /// Do it again.
    redo() "Redo";
    /// Back to the scenario as it was opened.
    reset() "Reset";
    /// What the reset did.
    reset_done() "Everything is back as it was opened";
    /// Open a scenario file.
    open() "Open";
    /// Save a scenario file.
    save() "Save";
    /// Where a dragged file goes.
    drop_here() "Drop the scenario file to open it";
    /// The browser does not let the page save.
    save_refused() "This browser does not let the page save a file.";
    /// The column of levers.
    levers() "Levers";
    /// Closes a message.
    dismiss() "Dismiss";
    /// Opens the table of a chart.
    show_numbers() "Show the numbers";
    /// Where the same numbers come from.
    same_numbers() "Same numbers on every machine · model";
    /// What to do first.
    no_change_yet() "Move a lever: this line says what it changed.";
    /// The choice of the language.
    language() "Language";
    /// The choice of how the page looks.
    theme() "Appearance";
    /// As the device is set.
    theme_system() "System";
    /// Dark words on light ground.
    theme_light() "Light";
    /// Light words on dark ground.
    theme_dark() "Dark";
    /// Large, and with the strongest contrast.
    theme_projector() "Projector";
    /// The words of a language did not come.
    language_not_loaded() "This language could not be loaded: please check the connection.";

    // How the simulation goes on.
    /// Neither a worker nor the page can compute.
    no_simulator() "The simulation could not be started, so there are no numbers: please check the connection and reload the page.";
    /// A part of the page that comes when it is wanted did not come.
    part_not_loaded() "This part of the page could not be loaded: please check the connection and try again.";
    /// What came back is no answer to what was asked.
    numbers_do_not_fit() "the numbers do not fit the question";
    /// What was asked was not understood.
    not_understood() "the question was not understood";
    /// A scenario without an answer.
    not_simulated(reason) "This scenario could not be simulated, and the numbers shown are older ones ({reason}). Please undo the last change.";
    /// What the progress is of.
    long_run() "Simulating";
    /// Leaves a long run.
    cancel() "Cancel";
    /// How far a long run is: a share in percent, and the draws of the whole.
    progress(share, n_draws) "{share} of {n_draws} draws";
    /// The same with the time left.
    progress_left(share, n_draws, left) "{share} of {n_draws} draws · {left}";
    /// A time that is left.
    a_second_left() "about a second left";
    /// A time that is left.
    seconds_left(n) "about {n} s left";
    /// A time that is left.
    minutes_left(n) "about {n} min left";
    /// An answer from fewer draws than were asked for.
    fewer_draws(n_draws, asked) "From the first {n_draws} of {asked} draws";

    // The answer.
    /// An empty team.
    nobody() "There are no reps to train: set the number of reps under All inputs to see what a programme would do.";
    /// An empty plan.
    nothing_planned() "Nothing is trained and nothing is coached, so nothing changes and nothing is spent.";
    /// The answer where it is a gain; results stand between asterisks.
    answer_gain(what, share, when, amount, horizon) "{what} leaves *{share} of the new behaviour in use* {when} and returns about *{amount}* {horizon}.";
    /// The answer where it is a loss.
    answer_loss(what, share, when, amount, horizon) "{what} leaves *{share} of the new behaviour in use* {when} and loses about *{amount}* {horizon}.";
    /// The answer where it is neither, to the digit that is written.
    answer_even(what, share, when, horizon) "{what} leaves *{share} of the new behaviour in use* {when} and *about breaks even* {horizon}.";
    /// What we do: training and coaching.
    training_with_coaching(hours, coaching) "{hours} {hours:1=hour|hours} of training with coaching {coaching}";
    /// What we do: training only.
    training_alone(hours) "{hours} {hours:1=hour|hours} of training without coaching";
    /// What we do: coaching only.
    coaching_alone(coaching) "Coaching {coaching} without training";
    /// How often a rep is coached.
    every_weeks(n) "every {n:1=week|2=two weeks|3=three weeks|4=four weeks|few weeks}";
    /// How often a rep is coached.
    every_n_weeks(n) "every {n} weeks";
    /// Day 90, where something is read.
    at_day_90() "at day 90";
    /// The week at which the horizon ends.
    at_week(week) "at week {week}";
    /// The horizon as a span in which money comes back.
    in_a_year() "in a year";
    /// See [`Words::in_a_year`].
    in_years(n) "in {n} years";
    /// See [`Words::in_a_year`].
    in_weeks(n) "in {n} weeks";
    /// When the money is back, and how much is out before.
    paid_back(month, lowest) "The money is back in month {month}; up to {lowest} out of pocket.";
    /// The same where the result is discounted, which the cash is not.
    paid_back_undiscounted(month, lowest) "The money is back in month {month} (not discounted); up to {lowest} out of pocket.";
    /// The money is not back.
    not_paid_back(lowest) "The money is not back by then; up to {lowest} out of pocket.";
    /// No money ever goes out first.
    never_out_of_pocket() "It never costs more than it has brought in.";

    // Ranges of outcomes, and how likely a loss is.
    /// What the ranges at the links are.
    band_legend() "Ranges: 8 of 10 outcomes.";
    /// What the band of a chart is, after what it measures.
    with_band(subtitle) "{subtitle}; band: 8 of 10 outcomes";
    /// Two ends of a range that goes both ways: a dash could be a minus.
    from_to(low, high) "{low} to {high}";
    /// A value with its range.
    with_span(value, span) "{value} ({span})";
    /// What a plan may as well return, after what it returns.
    likely_between(low, high, chance) "Likely between {low} and {high}; {chance}.";
    /// How likely a loss is.
    no_loss(n_outcomes) "none of {n_outcomes} outcomes is a loss";
    /// See [`Words::no_loss`].
    no_gain(n_outcomes) "none of {n_outcomes} outcomes is a gain";
    /// See [`Words::no_loss`].
    even_chance() "an even chance of a loss";
    /// See [`Words::no_loss`].
    chance_of_a_loss(n, of) "a {n}\u{2011}in\u{2011}{of} chance of a loss";
    /// See [`Words::no_loss`].
    chance_of_a_gain(n, of) "a {n}\u{2011}in\u{2011}{of} chance of a gain";
    /// See [`Words::no_loss`].
    rarely_a_loss(of) "less than a 1\u{2011}in\u{2011}{of} chance of a loss";
    /// See [`Words::no_loss`].
    rarely_a_gain(of) "less than a 1\u{2011}in\u{2011}{of} chance of a gain";

    // The line of sight.
    /// The chain from hours to money.
    line_of_sight() "Line of sight from hours to money";
    /// The picture's name.
    chain(links) "Line of sight from hours to money: {links}.";
    /// A link as it is spoken.
    spoken_link(value, words) "{value} {words}";
    /// A link that lies beyond the horizon.
    beyond_horizon() "–";
    /// Hours, short.
    hours_short(hours) "{hours} h";
    /// What a link is.
    link_training() "training";
    /// What a link is.
    link_learned() "learned";
    /// What a link is.
    link_held(day) "still held at day {day}";
    /// What a link is where there is more than at the link before, since coaching teaches too.
    link_reached(day) "reached by day {day}";
    /// What a link is.
    link_used() "used on calls";
    /// What a link is.
    link_win_rate_and_value() "win rate and deal size";
    /// What a link is.
    link_revenue(horizon) "revenue {horizon}";
    /// What a link is.
    link_margin() "margin";
    /// What a link is.
    link_net(cost) "net of {cost} cost";
    /// Who stands for a link.
    owner_learning() "L&D";
    /// Who stands for a link.
    owner_managers() "Managers";
    /// Who stands for a link.
    owner_sales() "Sales";
    /// Who stands for a link.
    owner_finance() "Finance";
    /// When a link can be read first.
    day(n) "day {n}";
    /// When a link can be read first.
    week(n) "week {n}";
    /// When a link can be read first.
    from_week(n) "from week {n}";
    /// When a link can be read first.
    month(n) "month {n}";
    /// The weakest link and what is lost there.
    weakest_learned(lost) "Weakest link: the training leaves {lost} of the gap open.";
    /// The weakest link and what is lost there.
    weakest_day_30(lost) "Weakest link: {lost} of what was learned is gone by day 30.";
    /// The weakest link and what is lost there.
    weakest_day_90(lost) "Weakest link: {lost} of what was left at day 30 is gone by day 90.";
    /// The weakest link and what is lost there.
    weakest_used(lost) "Weakest link: {lost} of what is still held is not used on calls.";
    /// Time out of the field.
    out_of_field(revenue) "Time out of the field costs {revenue} of revenue, included.";

    // What just changed.
    /// The tag in front of the line.
    ink_plan() "plan";
    /// The tag in front of the line.
    ink_belief() "belief";
    /// The tag in front of the line.
    ink_fact() "facts";
    /// A lever moved.
    moved(what, before, now, unit) "{what} {before} → {now} {unit}";
    /// What changed, and what it did.
    changed(what, effect) "{what}: {effect}";
    /// A setting changed.
    chose_name(name) "Name: {name}";
    /// A setting changed.
    chose_currency(currency) "Currency: {currency}, amounts are not converted";
    /// A setting changed.
    chose_cadence(cadence) "Coaching: {cadence}";
    /// A setting changed.
    chose_adherence(shape) "Momentum: {shape}";
    /// A setting changed.
    chose_model(model) "Law of forgetting: {model}";
    /// A setting changed.
    chose_tiers(on) "Three tiers of reps: {on}";
    /// A setting changed.
    chose_capacity(on) "Reps limited by their hours: {on}";
    /// A setting changed.
    chose_noise(on) "The luck of one team is shown: {on}";
    /// A setting changed.
    chose_preset() "Retention from a published source";
    /// A setting that is on.
    yes() "yes";
    /// A setting that is off.
    no() "no";
    /// A file was opened.
    opened(name) "Opened \"{name}\"";
    /// A change of nothing.
    unchanged() "unchanged";
    /// Points, with the sign that the number brings.
    points(n) "{n} {n:1=point|points}";
    /// What a gesture did to the headline.
    effect(used, net) "use at day 90 {used}, net {net}";
    /// The same where day 90 is beyond the horizon.
    effect_net(net) "net {net}";

    // Charts and their tables.
    /// First column of every table.
    week_column() "Week";
    /// A column of low ends: 1 of 10 outcomes is below.
    low(column) "{column}, low";
    /// A column of middles: half of the outcomes are below.
    middle(column) "{column}, middle";
    /// A column of high ends: 1 of 10 outcomes is above.
    high(column) "{column}, high";
    /// What a chart finds and what it measures, in one breath.
    figure_name(title, subtitle) "{title}. {subtitle}.";
    /// The first place of the axis of weeks.
    start() "start";
    /// A place of the axis of weeks.
    weeks_short(n) "{n} wk";
    /// A place of the axis of weeks.
    months_short(n) "{n} mo";
    /// A place of the axis of weeks.
    years_short(n) "{n} y";
    /// The subject.
    this_plan() "this plan";
    /// The comparison.
    no_coaching() "no coaching";
    /// The baseline.
    no_programme() "no programme";
    /// Where the sessions stop.
    coaching_ends() "coaching ends";
    /// What the skill curve measures.
    skill_subtitle() "Share of the new behaviour in use on calls";
    /// Coaching against none, the same.
    skill_same(when) "Coaching changes little of what is in use {when}";
    /// Coaching against none.
    skill_times(times, when) "Coaching leaves {times} times as much in use {when}";
    /// Coaching against next to nothing.
    skill_far_more(with, without, when) "{with} in use {when}, {without} without coaching";
    /// Coaching without training.
    skill_from_nothing(share, when) "Coaching alone puts {share} in use {when}";
    /// Training without coaching.
    skill_without_coaching(share, when) "Without coaching {share} is in use {when}";
    /// Coaching that comes too late to be seen.
    coaching_later() "The first coaching session comes after day 90";
    /// What the cash curve measures.
    cash_subtitle() "Cumulative margin less all costs";
    /// Nothing planned.
    cash_nothing() "Nothing is spent and nothing comes back";
    /// Cash never below zero.
    cash_never_out() "The programme is never out of pocket";
    /// Cash never below zero in most outcomes.
    cash_mostly_never_out() "The programme is most likely never out of pocket";
    /// The money is back, and how much is out at most until then.
    cash_back(month, lowest) "The money is back in month {month}; about {lowest} out before";
    /// The money is not back, and how much is out at most.
    cash_not_back(horizon, lowest) "The money is not back {horizon}; about {lowest} out";
    /// The dot where cash is back at zero.
    back_mark(month) "pays back in month {month}";
    /// The same with the months between which 8 of 10 outcomes are back.
    back_mark_between(month, low, high) "pays back in month {month} ({low}–{high})";
    /// The same where the late ones are back after the horizon.
    back_mark_or_later(month, low, last) "pays back in month {month} ({low} to after {last})";
    /// The dot where most is out.
    lowest_mark(amount) "lowest point {amount}";
    /// Column.
    margin_column() "Margin";
    /// Column.
    cost_column() "Cost";
    /// Column.
    cash_column() "Cash";
    /// Column.
    cumulative_cash_column() "Total";
    /// What the coaching chart measures.
    coaching_subtitle() "Hours per manager and week, preparation included";
    /// Nothing planned.
    no_coaching_planned() "No coaching is planned";
    /// Label.
    planned() "planned";
    /// Label.
    delivered() "delivered";
    /// Column.
    planned_hours() "Planned hours";
    /// Column.
    delivered_hours() "Delivered hours";
    /// Column.
    planned_sessions() "Planned sessions";
    /// Column.
    delivered_sessions() "Delivered sessions";
    /// How much is held, and why not all.
    coaching_held(delivered, planned, why) "{delivered} of {planned} planned {planned:1=session is|sessions are} held: {why}";
    /// Why.
    why_no_managers() "there are no managers to coach";
    /// Why.
    why_no_time() "nobody has time to coach";
    /// Why.
    why_always_more() "more than managers have";
    /// Why.
    why_sometimes_more() "in some weeks more than managers have";
    /// Why.
    why_fades() "momentum fades";
    /// Why.
    why_stops(week) "coaching stops after week {week}";
    /// Why.
    why_only_part() "only part of them is ever held";
    /// Why: a reason of time and one of habit.
    why_both(time, habit) "{time}, and {habit}";
    /// No reason to hold fewer.
    why_all() "all that is planned";
    /// The line of what managers have.
    capacity_line(hours) "managers have {hours} h";
    /// What the budget chart measures.
    budget_subtitle() "Costs added up";
    /// What the budget chart measures, with its managers' hours.
    budget_subtitle_hours(subtitle, delivered, available) "{subtitle}. Managers spend {delivered} of the {available} hours they have for coaching.";
    /// Label.
    spent() "spent";
    /// Column.
    spent_so_far() "Spent so far";
    /// The line of the budget.
    budget_line(budget) "budget {budget}";
    /// Within the budget in the middle, over it in some outcomes.
    about_at_budget(spent, budget) "{spent} of the {budget} budget is spent; it may not be enough";
    /// Within the budget.
    within_budget(spent, budget) "{spent} of the {budget} budget is spent";
    /// Over the budget.
    over_budget(excess, budget) "The plan is {excess} over the {budget} budget";
    /// A line of the costs.
    design() "Design";
    /// A line of the costs.
    delivery() "Delivery";
    /// A line of the costs.
    travel() "Travel";
    /// A line of the costs.
    tools() "Tools";
    /// A line of the costs.
    managers_time() "Managers' time";
    /// A line of the costs.
    reviews() "Reviews";

    // Levers and their notes.
    /// Under the lever of training.
    training_days(days) "{days} {days:1=day|days} out of the field";
    /// Under the lever of managers' time.
    planned_and_delivered(planned, delivered, why) "Planned {planned} h, delivered {delivered} h: {why}";
    /// Under a lever that changes nothing as long as nothing is coached.
    not_used_without_coaching() "Not used: no coaching is planned";
    /// Under the interval of a cadence that has none.
    not_used_uneven() "Not used: this cadence has its own days";
    /// Under a lever that own dates replace.
    not_used_with_own_dates() "Not used with own dates";
    /// Under a lever that a stop replaces.
    not_used_with_stop() "Not used: coaching stops after a week";
    /// The budget under the plan's levers.
    budget_left(budget, spent, left) "Budget {budget} · spent {spent} · {left} left";
    /// The same where it is not enough.
    budget_exceeded(budget, spent, excess) "Budget {budget} · spent {spent} · {excess} over";
    /// The name of the retention lever, which says on which day it is read.
    retention(day) "Left at day {day}, no coaching";
    /// The step button upwards.
    more(lever) "{lever}: more";
    /// The step button downwards.
    less(lever) "{lever}: less";
    /// The reset of one lever.
    restore(lever) "{lever}: back to where it was opened";
    /// A number with its unit.
    number_with_unit(number, unit) "{number} {unit}";
    /// The name of a number with its unit.
    name_with_unit(name, unit) "{name}, {unit}";
    /// The range of a belief.
    range(low, high, unit) "believed between {low} and {high} {unit}";

    // Sections and settings.
    /// Name of a section.
    group_plan() "Plan";
    /// Name of a section.
    group_team() "Team";
    /// Name of a section.
    group_market() "Market";
    /// Name of a section.
    group_costs() "Costs";
    /// Name of a section.
    group_beliefs() "Beliefs";
    /// Name of a section.
    group_model() "Model";
    /// Name of a setting.
    setting_name() "Scenario name";
    /// Name of a setting.
    setting_currency() "Currency";
    /// Name of a setting.
    setting_cadence() "Cadence";
    /// Name of a setting.
    setting_own_dates() "Own coaching days";
    /// Name of a setting.
    setting_adherence() "Momentum";
    /// Name of a setting.
    setting_model() "Law of forgetting";
    /// Name of a setting.
    setting_tiers() "Reps in three tiers";
    /// Name of a setting.
    setting_capacity() "Reps are limited by their hours";
    /// Name of a setting.
    setting_noise() "Show the luck of one team, too";
    /// Name of a setting.
    setting_preset() "Retention from";
    /// No published value is taken.
    own_value() "our own value";

    // What was refused.
    /// One refused value.
    problem(field, given, allowed) "{field}: given {given}, allowed {allowed}";
    /// A file was refused; nothing was changed.
    file_refused(file, why) "{file} was not opened. {why}. Nothing was changed.";
    /// A file too large to be a scenario.
    file_too_large(kilobytes) "It is too large: a scenario file has at most {kilobytes} kB";

    // Scenarios side by side.
    /// The second place.
    compare_place() "Compare";
    /// The places of the page.
    places() "Places";
    /// The set of scenarios changed.
    arranged() "The scenarios side by side changed";
    /// Head of the place while there is one scenario only.
    one_alone() "One plan alone has nothing to be better than.";
    /// What to do then.
    add_to_compare() "Put another one beside it: the same world, with the training spent in another way.";
    /// All presets at once.
    all_presets() "Compare with all four";
    /// Before the presets where there are several scenarios.
    beside() "Put beside:";
    /// A file beside what is there.
    since_last_time() "Since last time: an earlier file";
    /// Why nothing more can be put beside what is there.
    compare_full() "Five scenarios are side by side: remove one to add another.";
    /// The table of what goes in and what comes out.
    side_by_side() "Scenarios side by side";
    /// First column of the table.
    what_differs() "What differs";
    /// Head of the plan's rows.
    plan_differs() "The plan";
    /// Head of the beliefs' rows.
    belief_differs() "What we believe";
    /// Head of the rows about team, market, prices and settings.
    facts_differ() "Facts";
    /// Nothing that goes in differs.
    nothing_differs() "All inputs are the same.";
    /// Head of the outcomes' rows.
    outcomes() "What comes of it";
    /// What the small numbers are.
    differences_legend() "Ranges: 8 of 10 outcomes. Below them, what a plan has more or less than the one it is held against in the same outcome.";
    /// The scenario that others are held against.
    reference() "held against";
    /// The radio button that makes a scenario the reference.
    hold_against(name) "Hold the others against {name}";
    /// Goes to Explore with a scenario.
    explore_it() "Explore";
    /// A copy of a scenario.
    duplicate() "Copy";
    /// Takes a scenario away.
    remove() "Remove";
    /// One place to the left, as it is said.
    move_earlier(name) "Move {name} left";
    /// One place to the right, as it is said.
    move_later(name) "Move {name} right";
    /// A button about one scenario, as it is said.
    button_about(words, name) "{words}: {name}";
    /// The field with a scenario's name.
    name_of_scenario(place) "Name of scenario {place}";
    /// The name of a copy.
    copy_of(name) "{name}, copy";
    /// A plan that is offered.
    preset_event_only() "Event only";
    /// A plan that is offered.
    preset_monthly() "Event + monthly";
    /// A plan that is offered.
    preset_managers_trained() "Event + fortnightly, managers trained";
    /// A plan that is offered.
    preset_spaced() "Spaced events";
    /// The name of an input.
    skills() "Skills";
    /// Several inputs of one topic.
    topic_training() "Training";
    /// Several inputs of one topic.
    topic_coaching() "Coaching";
    /// Several inputs of one topic.
    topic_retention() "Learning and forgetting";
    /// Several inputs of one topic.
    topic_effect() "Effect on deals";
    /// Several inputs of one topic.
    topic_team() "Team";
    /// Several inputs of one topic.
    topic_money() "Market and prices";
    /// Several inputs of one topic.
    topic_model() "Settings";
    /// An outcome.
    outcome_net_value() "Net value";
    /// An outcome.
    outcome_used() "New behaviour in use at day 90";
    /// An outcome.
    outcome_payback() "Money back after";
    /// An outcome.
    outcome_cost() "Cost";
    /// An outcome.
    outcome_revenue() "Revenue over the baseline";
    /// An outcome.
    outcome_lowest_cash() "Lowest point of cash";
    /// The chance that a scenario loses money.
    loses_money() "Loses money";
    /// A figure that most outcomes do not have, such as a payback.
    never_within_horizon() "not within the horizon";
    /// The same of a difference.
    one_of_them_never() "one of them never";
    /// No difference.
    no_difference() "no difference";
    /// A number of weeks, or a change of it.
    number_of_weeks(n) "{n} {n:1=week|+1=week|−1=week|weeks}";
    /// Head of the chances.
    which_of_these() "Which of these, and how sure?";
    /// How many of the outcomes.
    in_no_outcome() "in none of the outcomes";
    /// How many of the outcomes.
    in_every_outcome() "in every outcome";
    /// How many of the outcomes.
    in_few_outcomes() "in fewer than 1 of 10 outcomes";
    /// How many of the outcomes.
    in_most_outcomes() "in more than 9 of 10 outcomes";
    /// How many of the outcomes.
    in_outcomes(n) "in {n} of 10 outcomes";
    /// How often a scenario is the best.
    best_in(outcomes) "best {outcomes}";
    /// What is best, and how surely.
    best_clearly(name, outcomes) "{name} is best {outcomes}.";
    /// What is best, and how surely.
    best_hardly(name, outcomes) "No plan is clearly best; {name} is {outcomes}.";
    /// All are equal.
    all_the_same() "These return the same in every outcome.";
    /// How far the best is ahead of the reference.
    ahead_between(reference, amount, low, high) "Against {reference} it returns {amount}, likely between {low} and {high}.";
    /// How far the best is ahead of the reference.
    ahead_always(reference, amount) "Against {reference} it returns {amount} in every outcome.";
    /// How often the next best is the best.
    runner_up(name, outcomes) "{name} is best {outcomes}.";
    /// Title of the chart of the new behaviour.
    most_in_use(name) "{name} keeps most of the new behaviour in use";
    /// Title of the chart of cash.
    most_cash(name) "{name} brings in most by the end";
    /// Where the ends are the same.
    no_one_ahead() "None is ahead at the end";
    /// What the bands of a chart with several lines are.
    bands_of(subtitle, one, other) "{subtitle}; bands of {one} and {other}: 8 of 10 outcomes";
    /// Head of the parts.
    what_makes_it() "What makes the difference";
    /// Which scenario is taken apart.
    take_apart() "Scenario";
    /// What the parts are of.
    parts_of(name, reference) "Net value of {name} over {reference}, and what each changed input makes of it";
    /// The sum.
    together() "Together";
    /// The parts are being worked out.
    working_out(share) "Working out the parts: {share}";
    /// From one value to another.
    change_of_input(from, to) "{from} → {to}";
    /// The comparison was cancelled.
    not_compared() "The comparison was cancelled.";
    /// Begin it again.
    compare_again() "Compare again";
    /// Amounts in several currencies.
    currencies_differ() "These are in different currencies, and amounts are not converted: choose the same currency for all under All inputs.";
}
