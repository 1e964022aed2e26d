//! Charts with plausible data, one for each place in the app.

use line_of_sight::charts::{
    Axis, Band, BarLook, Bars, EndLabel, Event, Flow, Limit, Line, Mark, Note, Point, Ribbon, Role, Stroke, TimeChart,
};

use super::in_english;

pub fn label(text: &str, second: &str) -> EndLabel {
    EndLabel { text: text.to_owned(), second: Some(second.to_owned()) }
}

fn scaled(points: &[Point], factor: impl Fn(f64) -> f64) -> Vec<Point> {
    points.iter().map(|(week, value)| (*week, value * factor(*week))).collect()
}

/// Skill in use: a saw of coaching sessions to week 26, then decay, against training only.
pub fn use_of_skill() -> TimeChart {
    let weeks = || (0..=104).map(|half| f64::from(half) / 2.0);
    let alone = |week: f64| 0.40 * (0.04 + 0.96 / (1.0 + week / 2.6));
    let plan: Vec<Point> = weeks()
        .map(|week| {
            let saw = if week < 1.0 { alone(week) } else { 0.215 + 0.03 * (1.0 - (week % 2.0) / 2.0) };
            let late = 0.12 + 0.1 * libm::exp(-(week - 26.0).max(0.0) / 14.0);
            (week, if week <= 26.0 { saw } else { late.min(saw) })
        })
        .collect();
    let training: Vec<Point> = weeks().map(|week| (week, alone(week))).collect();
    TimeChart {
        lines: vec![
            Line {
                points: plan.clone(), role: Role::Plan, stroke: Stroke::Main, label: Some(label("this plan", "13 % (4–24)"))
            },
            Line {
                points: training.clone(),
                role: Role::Comparison,
                stroke: Stroke::Dashed,
                label: Some(label("training only", "2 % (0–4)")),
            },
        ],
        bands: vec![
            Band {
                lower: scaled(&plan, |week| 0.85 - 0.5 * week / 52.0),
                upper: scaled(&plan, |week| 1.3 + 0.6 * week / 52.0),
                role: Role::Plan,
            },
            Band { lower: scaled(&training, |_| 0.4), upper: scaled(&training, |_| 1.4), role: Role::Comparison },
        ],
        events: (1..=13).map(|n| Event { week: f64::from(n) * 2.0, role: Role::Plan, label: None }).collect(),
        notes: vec![Note { at: (26.0, 0.37), role: Role::Plan, text: "coaching ends".to_owned() }],
        ..TimeChart::over(52, Axis::covering(0.0, 0.6, 4, |share| format!("{:.0} %", share * 100.0)), in_english)
    }
}

pub fn dollars(amount: f64) -> String {
    let sign = if amount < 0.0 { "−" } else { "" };
    match amount.abs() {
        0.0 => "0".to_owned(),
        thousands if thousands >= 1000.0 => format!("{sign}${:.1}M", thousands / 1000.0),
        thousands => format!("{sign}${thousands:.0}k"),
    }
}

/// Cumulative net: cost first, margin later, with the week in which it crosses zero.
pub fn cash() -> TimeChart {
    let line: Vec<Point> = (0..=52)
        .map(f64::from)
        .map(|week| (week, -110.0 - week.min(8.0) + 360.0 * (1.0 - libm::exp(-(week - 8.0).max(0.0) / 38.0))))
        .collect();
    let spread = |week: f64| ((week - 8.0) / 44.0).max(0.0);
    TimeChart {
        bands: vec![Band {
            lower: line.iter().map(|(week, net)| (*week, net - 150.0 * spread(*week))).collect(),
            upper: line.iter().map(|(week, net)| (*week, net + 270.0 * spread(*week))).collect(),
            role: Role::Plan,
        }],
        lines: vec![Line {
            points: line, role: Role::Plan, stroke: Stroke::Main, label: Some(label("+$130k", "(−20 to 400)"))
        }],
        marks: vec![Mark { at: (23.5, 0.0), role: Role::Plan, label: "pays back in week 23".to_owned() }],
        ..TimeChart::over(52, Axis::covering(-120.0, 400.0, 5, dollars), in_english)
    }
}

/// Coaching hours a week: what was planned against what managers could give.
pub fn coaching_hours() -> TimeChart {
    let weeks = || (0..26).map(f64::from);
    TimeChart {
        bars: vec![
            Bars {
                amounts: weeks().map(|week| (week, if week < 20.0 { 3.0 } else { 2.0 })).collect(),
                role: Role::Comparison,
                look: BarLook::Outline,
                label: Some(label("planned", "2.0 h")),
            },
            Bars {
                amounts: weeks().map(|week| (week, (3.0 - 0.09 * week).max(1.1))).collect(),
                role: Role::Plan,
                look: BarLook::Filled,
                label: Some(label("delivered", "1.1 h")),
            },
        ],
        limit: Some(Limit { value: 4.0, role: Role::Loss, label: "managers have 4.0 h a week".to_owned() }),
        events: vec![
            Event { week: 1.0, role: Role::Plan, label: Some("kick-off".to_owned()) },
            Event { week: 20.0, role: Role::Plan, label: Some("every 4 weeks from here".to_owned()) },
        ],
        ..TimeChart::over(26, Axis::covering(0.0, 4.4, 5, |hours| format!("{hours:.0} h")), in_english)
    }
}

/// What is spent by when, against the budget.
pub fn spend() -> TimeChart {
    let planned: Vec<Point> = (0..=52).map(f64::from).map(|week| (week, 60.0 + 1.7 * week)).collect();
    let spent: Vec<Point> = (0..=18).map(f64::from).map(|week| (week, 66.0 + 2.1 * week)).collect();
    TimeChart {
        lines: vec![
            Line { points: spent, role: Role::Plan, stroke: Stroke::Main, label: Some(label("$104k spent", "$9k over plan")) },
            Line { points: planned, role: Role::Comparison, stroke: Stroke::Dashed, label: Some(label("planned", "$148k")) },
        ],
        limit: Some(Limit { value: 150.0, role: Role::Loss, label: "budget $150k".to_owned() }),
        events: vec![Event { week: 18.0, role: Role::Plan, label: Some("today".to_owned()) }],
        ..TimeChart::over(52, Axis::covering(0.0, 160.0, 5, dollars), in_english)
    }
}

/// Five lines that all end at nearly the same value.
pub fn crowded() -> TimeChart {
    let line = |n: u32, role, stroke| Line {
        points: (0..=12).map(f64::from).map(|w| (w, 10.0 + w * (1.0 + 0.02 * f64::from(n)))).collect(),
        role,
        stroke,
        label: Some(label(&format!("scenario {n}"), &format!("$2{n}k (1{n}–3{n})"))),
    };
    TimeChart {
        lines: vec![
            line(1, Role::Plan, Stroke::Main),
            line(2, Role::Belief, Stroke::Dashed),
            line(3, Role::Loss, Stroke::Dotted),
            line(4, Role::Gain, Stroke::Thin),
            line(5, Role::Faint, Stroke::Thin),
        ],
        ..TimeChart::over(12, Axis::covering(0.0, 25.0, 5, dollars), in_english)
    }
}

pub fn all() -> Vec<(&'static str, TimeChart)> {
    vec![
        ("use_of_skill", use_of_skill()),
        ("cash", cash()),
        ("coaching_hours", coaching_hours()),
        ("spend", spend()),
        ("crowded", crowded()),
    ]
}

pub fn chain(flow: Flow) -> Ribbon {
    Ribbon { shares: vec![1.0, 0.61, 0.37, 0.31, 0.22, 0.1, 0.1, 0.1, 0.03], biggest_loss: Some(2), flow }
}
