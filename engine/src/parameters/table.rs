//! The table itself. A row reads: section, field name, name on screen, unit, `[smallest, largest; step]`, default,
//! `~ PERT(min, mode, max)` for a belief, grade of the evidence, its source, help.

use super::{Grade, Group, Row, Unit};
use crate::belief::Belief;

/// A text that stands only where it can be shown.
pub(crate) const fn text(text: &'static str) -> &'static str {
    if cfg!(feature = "texts") { text } else { "" }
}

/// Writes the enum, its order and its rows from one list, so that they cannot fall apart.
macro_rules! parameters {
    ($(#[$about:meta])* $name:ident; $($id:ident: $group:ident $field:literal $words:literal $unit:ident
        [$min:literal, $max:literal; $step:literal $(; $whole:ident)?] = $default:literal $(~ ($lo:literal, $mode:literal, $hi:literal))?,
        $grade:ident $source:literal $help:literal;)+) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $(#[doc = $help] $id),+ }

        impl $name {
            /// Every one, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$id),+];

            /// Its row.
            pub const fn row(self) -> &'static Row {
                match self {
                    $(Self::$id => const { &Row {
                        name: text($field), group: Group::$group, words: text($words), unit: Unit::$unit, min: $min, max: $max,
                        step: $step, whole: parameters!(@whole $($whole)?), default: $default,
                        range: parameters!(@range $($lo, $mode, $hi)?), grade: Grade::$grade, source: text($source), help: text($help),
                    } },)+
                }
            }
        }
    };
    (@whole) => { false };
    (@whole whole) => { true };
    (@range) => { None };
    (@range $lo:literal, $mode:literal, $hi:literal) => { Some(Belief::Pert { min: $lo, mode: $mode, max: $hi }) };
}

parameters! {
    /// Every adjustable number of a scenario that stands alone.
    Parameter;

    TrainingHours: Plan "training_hours" "Training" Hours [0.0, 200.0; 1.0] = 16.0,
        Own "worked example" "Hours of training per rep, over all blocks.";
    HoursPerTrainingDay: Plan "hours_per_training_day" "Training hours in a day" Hours [0.5, 24.0; 0.5] = 8.0,
        Own "worked example" "Hours of training in one day; delivery is paid by the day, so the hours decide how many are paid.";
    TrainingBlocks: Plan "training_blocks" "Training blocks" Count [1.0, 24.0; 1.0; whole] = 1.0,
        Own "worked example" "In how many equal blocks the hours are given. Each block is travelled to.";
    TrainingGapDays: Plan "training_gap_days" "Days between blocks" Days [1.0, 365.0; 7.0] = 28.0,
        C "spaced beats massed: Latimier et al. 2021, g = .74" "Days from the start of one block to the start of the next.";
    HireTrainingEveryWeeks: Plan "hire_training_every_weeks" "Train new hires every" EveryWeeks [0.0, 104.0; 1.0; whole] = 0.0,
        Own "worked example" "Weeks between trainings for those hired since the last one; 0 leaves hires untrained.";
    CoachingEveryWeeks: Plan "coaching_every_weeks" "Coaching every" Weeks [1.0, 26.0; 1.0] = 2.0,
        Own "worked example" "Weeks between a rep's coaching sessions when the cadence is \"every_weeks\".";
    CoachingStartDay: Plan "coaching_start_day" "Coaching counts from day" Days [0.0, 1820.0; 1.0] = 0.0,
        Own "worked example" "Day from which the cadence and its momentum count; the first session is one interval later.";
    CoachingWeeks: Plan "coaching_weeks" "Coaching lasts" Weeks [0.0, 260.0; 1.0] = 26.0,
        Own "worked example" "Weeks over which coaching sessions are planned; own dates stand for themselves.";
    SessionMinutes: Plan "session_minutes" "Session" Minutes [0.0, 240.0; 5.0] = 30.0,
        Own "worked example" "Minutes of one coaching session with one rep.";
    ManagerHoursPerWeek: Plan "manager_hours_per_week" "Managers' coaching time" HoursPerWeek [0.0, 40.0; 0.5] = 4.0,
        B "vendor survey: most managers can set aside 8 h a week at most" "Hours a week that each manager really has for coaching, preparation included.";
    InspectionEveryWeeks: Plan "inspection_every_weeks" "Leader's review every" EveryWeeks [0.0, 52.0; 1.0; whole] = 0.0,
        Own "worked example" "Weeks between reviews by a leader that renew the coaching habit; 0 means none.";
    Budget: Plan "budget" "Budget" Money [0.0, 1e9; 5000.0] = 150_000.0,
        Own "worked example" "Money set aside for the programme; the spending is held against it.";

    Reps: Team "reps" "Reps" People [0.0, 5000.0; 1.0; whole] = 40.0,
        Own "worked example" "Sellers who are trained and coached.";
    Managers: Team "managers" "Managers who coach" People [0.0, 1000.0; 1.0; whole] = 5.0,
        Own "worked example" "Front-line managers who coach; the reps are shared evenly among them.";
    SellingHoursPerMonth: Team "selling_hours_per_month" "Selling time" HoursPerMonth [1.0, 400.0; 5.0] = 120.0,
        Own "worked example" "Hours a rep spends selling in a month; time out of the field is taken from these.";
    TurnoverPerYear: Team "turnover_per_year" "Turnover" SharePerYear [0.0, 2.0; 0.01] = 0.2,
        Own "worked example" "Share of the seats whose holder leaves in a year and is replaced by an untrained hire.";
    TierBottomShare: Team "tier_bottom_share" "Bottom tier" Share [0.0, 0.5; 0.05] = 0.2,
        C "Dixon & Adamson 2011" "Share of reps in the bottom tier, when tiers are on.";
    TierTopShare: Team "tier_top_share" "Top tier" Share [0.0, 0.5; 0.05] = 0.2,
        C "Dixon & Adamson 2011" "Share of reps in the top tier, when tiers are on.";
    TierBottomResponse: Team "tier_bottom_response" "Bottom tier's response" Ratio [0.0, 1.0; 0.1] = 0.3,
        C "judgement after Dixon & Adamson 2011" "Response of the bottom tier to coaching, against a full one.";
    TierCoreResponse: Team "tier_core_response" "Core tier's response" Ratio [0.0, 1.0; 0.1] = 1.0,
        C "judgement after Dixon & Adamson 2011" "Response of the core tier to coaching, against a full one.";
    TierTopResponse: Team "tier_top_response" "Top tier's response" Ratio [0.0, 1.0; 0.1] = 0.3,
        C "judgement after Dixon & Adamson 2011" "Response of the top tier to coaching, against a full one.";

    OpportunitiesPerRepMonth: Market "opportunities_per_rep_month" "Opportunities" PerRepMonth [0.0, 1000.0; 0.5] = 4.0,
        Own "worked example" "New opportunities a rep opens in a month; twelve months are 52 weeks.";
    WinRate: Market "win_rate" "Win rate today" Share [0.001, 0.999; 0.01] = 0.2,
        Own "worked example" "Share of opportunities won without the programme.";
    DealValue: Market "deal_value" "Deal size" Money [0.0, 1e9; 1000.0] = 40_000.0,
        Own "worked example" "Revenue of a won deal without the programme.";
    Margin: Market "margin" "Margin" Share [0.0, 1.0; 0.01] = 0.6,
        Own "worked example" "Contribution margin: share of revenue that is left after the costs that come with it.";
    CycleDays: Market "cycle_days" "Sales cycle" Days [0.0, 720.0; 5.0] = 60.0,
        Own "worked example" "Days from opening an opportunity to its decision; revenue lags behaviour by this.";
    Attribution: Market "attribution" "Share credited to the programme" Share [0.0, 1.0; 0.05] = 1.0,
        C "judgement; ROI case studies often credit 20 %" "Share of the gain that finance is willing to credit to the programme.";

    DesignCost: Costs "design_cost" "Design" Money [0.0, 1e9; 1000.0] = 30_000.0,
        Own "worked example" "One-off cost of designing or buying the training.";
    DeliveryCostPerRepDay: Costs "delivery_cost_per_rep_day" "Delivery per rep and day" Money [0.0, 1e6; 50.0] = 600.0,
        Own "worked example" "Trainer, room and material, per rep and training day.";
    TravelCostPerRep: Costs "travel_cost_per_rep" "Travel per rep" Money [0.0, 1e6; 50.0] = 300.0,
        Own "worked example" "Travel per rep to one training block.";
    ToolsCostPerRepMonth: Costs "tools_cost_per_rep_month" "Tools per rep and month" Money [0.0, 1e6; 5.0] = 0.0,
        Own "worked example" "Licences and tools per rep and month, over the whole horizon.";
    ManagerHourCost: Costs "manager_hour_cost" "A manager's hour" Money [0.0, 1e5; 5.0] = 90.0,
        Own "worked example" "Loaded cost of an hour of a manager: coaching and preparing for it.";
    InspectionCost: Costs "inspection_cost" "A leader's review" Money [0.0, 1e7; 100.0] = 500.0,
        Own "worked example" "Cost of one leader's review of the coaching.";
    DiscountRate: Costs "discount_rate" "Discount rate" SharePerYear [0.0, 1.0; 0.01] = 0.0,
        Own "worked example" "Yearly rate at which later money is worth less, compounded by the week; 0 within one year.";

    Retention: Beliefs "retention" "Left without coaching" Share [0.005, 0.995; 0.01] = 0.13 ~ (0.13, 0.35, 0.90),
        BMinus "Xerox/Huthwaite, reported 1979 (.13); Tatel & Ackerman 2025 (.90)" "Share of the training gain still there on the anchor day when nobody coaches. Honest values for day 30 lie anywhere from 13 % to 94 %.";
    RetentionDay: Beliefs "retention_day" "Day of that measurement" Days [0.5, 730.0; 1.0] = 30.0,
        C "a convention" "Day after training on which the retention was, or will be, measured.";
    RungRatio: Beliefs "b" "How much slower the next rung fades" Ratio [1.1, 20.0; 0.1] = 4.5 ~ (3.5, 4.5, 6.0),
        B "fitted on 62 published points from 4 materials" "Half-life of a rung of the Ladder, as a multiple of the rung below.";
    RipeningRatio: Beliefs "kappa" "How soon practice counts again" Ratio [5.0, 200.0; 1.0] = 20.0 ~ (10.0, 20.0, 40.0),
        B "fitted on 62 published points from 4 materials" "How much sooner a behaviour ripens for its next rung than it fades: the spacing effect.";
    HoursTau: Beliefs "h_tau_hours" "Hours to learn 63 %" Hours [0.5, 400.0; 1.0] = 16.0 ~ (8.0, 16.0, 40.0),
        C "judgement" "Training hours that close 63 % of the gap to world class.";
    Reteach: Beliefs "rho" "Re-taught in a full session" Share [0.0, 1.0; 0.01] = 0.35 ~ (0.10, 0.35, 0.70),
        C "judgement" "Share of what is missing that one full coaching session teaches again.";
    MinutesTau: Beliefs "m_tau_minutes" "Minutes to cover 63 %" Minutes [1.0, 600.0; 5.0] = 30.0 ~ (15.0, 30.0, 60.0),
        C "judgement" "Coaching minutes in which 63 % of the live behaviours are touched.";
    Quality: Beliefs "quality" "Coaching quality" Share [0.0, 1.0; 0.05] = 0.6 ~ (0.3, 0.6, 0.9),
        C "judgement; Olivero et al. 1997 for the direction" "How well managers coach, as observed: 100 % is a trained coach on a good day.";
    PreparationMinutes: Beliefs "preparation_minutes" "Preparation per session" Minutes [0.0, 240.0; 5.0] = 15.0 ~ (5.0, 15.0, 30.0),
        C "judgement" "Minutes a manager needs before each session.";
    AdherenceHalfLife: Beliefs "adherence_half_life_days" "Coaching habit halves in" Days [1.0, 3650.0; 5.0] = 90.0 ~ (14.0, 60.0, 365.0),
        C "judgement; implementation research for the direction" "Days in which the share of planned sessions really held falls by half.";
    AdherenceStart: Beliefs "adherence_start" "Sessions held at the start" Share [0.0, 1.0; 0.05] = 1.0,
        C "judgement" "Share of planned sessions held when coaching begins.";
    AdherenceFloor: Beliefs "adherence_floor" "Sessions held in the long run" Share [0.0, 1.0; 0.05] = 0.0,
        C "judgement" "Share of planned sessions that is held however long it lasts.";
    AdherenceStopWeek: Beliefs "adherence_stop_week" "Coaching stops after week" Weeks [0.0, 260.0; 1.0] = 6.0,
        C "judgement" "Last week in which sessions are held, when the adherence shape is \"stop\"; a leader's review puts it off.";
    InspectionStrength: Beliefs "inspection_strength" "What a review renews" Share [0.0, 1.0; 0.05] = 0.5,
        C "judgement" "Share of the habit's age that one leader's review takes away; 100 % starts the habit afresh.";
    TransferClimate: Beliefs "transfer_climate" "Skill that reaches the calls" Share [0.0, 1.0; 0.05] = 0.7 ~ (0.4, 0.7, 1.0),
        C "judgement; Saks & Belcourt 2006 for the range" "Share of the live skill that is used on real calls.";
    RecoverableShare: Beliefs "recoverable_share" "Lost selling time made up later" Share [0.0, 1.0; 0.05] = 0.5 ~ (0.2, 0.5, 0.8),
        C "judgement" "Share of the opportunities missed while out of the field that are caught up.";
    WinEffect: Beliefs "beta_p" "Win rate gain at full use" LogEffect [-1.0, 3.0; 0.01] = 0.2 ~ (0.0, 0.2, 0.45),
        C "Motorola Canada (optimistic, vendor-published); Arthur et al. 2003" "Change of the win rate's logit if the new behaviour were used at every right moment.";
    ValueEffect: Beliefs "beta_v" "Deal size gain at full use" LogEffect [-1.0, 2.0; 0.01] = 0.03 ~ (0.0, 0.03, 0.10),
        C "judgement" "Change of the logarithm of the deal size at full use.";
    CycleEffect: Beliefs "beta_c" "Sales cycle saved at full use" LogEffect [-1.0, 1.0; 0.01] = 0.05 ~ (0.0, 0.05, 0.15),
        C "judgement" "Fall of the logarithm of the cycle's length at full use.";
    TouchGrowth: Beliefs "touch_growth" "Half-life grows per full session" Ratio [1.0, 10.0; 0.1] = 2.0,
        C "judgement; used by the exponential challenger only" "Factor by which one full session lengthens the half-life in the exponential challenger.";

    // A row of the market, but last of all that may be uncertain: its place there is its dimension in the draws, and no
    // other row's has moved for it.
    DealValueSpread: Market "deal_value_spread" "Spread of deal sizes" Ratio [0.0, 3.0; 0.1] = 0.5,
        Own "judgement" "Standard deviation of the deal size over its mean; it changes no expectation, only what luck does to one team.";

    HorizonWeeks: Model "horizon_weeks" "Horizon" Weeks [4.0, 260.0; 4.0; whole] = 52.0,
        Own "worked example" "Weeks that are simulated and counted.";
    Seed: Model "seed" "Seed" Count [0.0, 4_294_967_295.0; 1.0; whole] = 1.0,
        Own "a convention" "Chooses the random draws; the same seed gives the same digits everywhere.";
    Draws: Model "draws" "Draws" Count [100.0, 100_000.0; 100.0; whole] = 1000.0,
        Own "a convention" "How many draws of the beliefs the bands are made from.";
    QualityAdherence: Model "quality_adherence_correlation" "Quality and habit go together" Ratio [-0.95, 0.95; 0.1] = 0.0,
        C "judgement; +.3 is offered" "Correlation of coaching quality with how long the habit lasts, by a Gaussian copula.";
}

parameters! {
    /// Every adjustable number of one skill.
    SkillNumber;

    CurrentUse: Plan "current_use" "Use today" Share [0.0, 1.0; 0.05] = 0.3,
        Own "worked example" "Share of the right moments on calls in which the skill is used today.";
    Reference: Plan "reference" "World-class use" Share [0.0, 1.0; 0.05] = 0.7,
        Own "worked example" "Share of the right moments in which world-class sellers use it.";
    Weight: Plan "weight" "Weight" Ratio [0.0, 100.0; 0.05] = 1.0,
        Own "worked example" "How much this skill matters against the others.";
    Emphasis: Plan "emphasis" "Training emphasis" Ratio [0.0, 100.0; 0.1] = 1.0,
        Own "worked example" "Share of the training it gets; scaled so that the skills' mean is 1.";
    Focus: Plan "focus" "Coaching focus" Ratio [0.0, 100.0; 0.1] = 1.0,
        Own "worked example" "Share of the coaching it gets; scaled so that the skills' mean is 1.";
}

/// How many parameters there are.
pub const COUNT: usize = Parameter::ALL.len();

impl Parameter {
    /// The parameter of that name in that section.
    pub fn find(group: Group, name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|p| p.row().group == group && p.row().name == name)
    }
}
