//! Charts: every word is there, whole and free; nothing makes them fall over.

mod examples;

use line_of_sight::charts::{
    Axis, Band, BarLook, Bars, EndLabel, Event, Flow, Ink, Limit, Line, Mark, Note, Ribbon, Role, Span, Stroke, Tick, TimeChart,
    draw_ribbon, draw_time_chart, svg_of,
};
use line_of_sight::words::ENGLISH;
use proptest::collection::vec;
use proptest::prelude::*;

/// The sizes at which charts are shown: least, phone, frame, half a desk, wide, projector.
const SIZES: [(f64, f64); 6] = [(300.0, 180.0), (340.0, 220.0), (460.0, 300.0), (620.0, 260.0), (900.0, 380.0), (1900.0, 700.0)];

/// Spans of time in English.
fn in_english(span: Span) -> String {
    ENGLISH.time_span(span)
}

fn svg(chart: &TimeChart, ink: &Ink, size: (f64, f64)) -> String {
    svg_of(size, Some(ink.paper), |root, scale| draw_time_chart(root, chart, ink, scale)).unwrap()
}

/// A text of an SVG with the box that it covers at least, in CSS px.
#[derive(Debug, PartialEq)]
struct Word {
    text: String,
    is_bold: bool,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// Reads texts back; widths are those of a narrow system font, an honest lower bound.
fn words(svg: &str) -> Vec<Word> {
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    svg.split("<text ")
        .skip(1)
        .map(|rest| {
            let (tag, rest) = rest.split_once(">\n").unwrap();
            let tag = format!(" {tag}");
            let number = |name| attribute(&tag, name).parse::<f64>().unwrap() / 8.0;
            let text = rest.split_once("\n</text>").unwrap().0.to_owned();
            let n_letters = f64::from(u32::try_from(text.chars().count()).unwrap());
            let (x, size) = (number("x"), number("font-size"));
            let width = n_letters * size * 0.5;
            let left = match attribute(&tag, "text-anchor").as_str() {
                "start" => x,
                "middle" => x - width / 2.0,
                _ => x - width,
            };
            let baseline = number("y") + 0.76 * size;
            Word {
                text,
                is_bold: tag.contains("bold"),
                left,
                right: left + width,
                top: baseline - 0.75 * size,
                bottom: baseline + 0.22 * size,
            }
        })
        .collect()
}

fn assert_free_and_whole(svg: &str, (width, height): (f64, f64), what: &str) {
    let words = words(svg);
    for word in &words {
        let is_inside = word.left >= 0.0 && word.right <= width && word.top >= 0.0 && word.bottom <= height;
        assert!(is_inside, "{what} at {width}x{height}: clipped {word:?}");
    }
    for (i, one) in words.iter().enumerate() {
        for other in &words[i + 1..] {
            let overlap = one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
            assert!(!overlap, "{what} at {width}x{height}: {one:?} covers {other:?}");
        }
    }
}

fn said(chart: &TimeChart) -> Vec<String> {
    let endings = chart.lines.iter().map(|line| &line.label).chain(chart.bars.iter().map(|bars| &bars.label));
    let mut said: Vec<String> = Vec::new();
    for label in endings.flatten() {
        said.push(label.text.clone());
        said.extend(label.second.clone());
    }
    said.extend(chart.marks.iter().map(|mark| mark.label.clone()));
    said.extend(chart.notes.iter().map(|note| note.text.clone()));
    said.extend(chart.limit.iter().map(|limit| limit.label.clone()));
    said.extend(chart.events.iter().filter_map(|event| event.label.clone()));
    said
}

#[test]
fn every_word_is_on_the_picture_at_every_size() {
    for (name, chart) in examples::all() {
        for size in SIZES {
            let svg = svg(&chart, &Ink::light(), size);
            for word in said(&chart) {
                // Five labels of two lines do not fit on 180 px: their second lines give way.
                let may_give_way = name == "crowded" && size.1 < 260.0 && word.starts_with('$');
                assert!(may_give_way || svg.contains(&format!("\n{word}\n")), "{name} at {size:?}: {word}");
            }
        }
    }
}

#[test]
fn no_word_is_clipped_and_none_covers_another() {
    for (name, chart) in examples::all() {
        for size in SIZES {
            assert_free_and_whole(&svg(&chart, &Ink::light(), size), size, name);
        }
    }
}

#[test]
fn an_axis_has_at_most_five_labels() {
    for (name, chart) in examples::all() {
        assert!(chart.week_ticks.len() <= 5 && chart.y.ticks.len() <= 5, "{name}");
    }
}

#[test]
fn the_same_chart_gives_the_same_bytes() {
    for (_, chart) in examples::all() {
        assert_eq!(svg(&chart, &Ink::dark(), SIZES[2]), svg(&chart.clone(), &Ink::dark(), SIZES[2]));
    }
}

#[test]
fn dark_differs_from_light_in_colours_only() {
    let colourless = |svg: &str| {
        let mut parts = svg.split('#');
        let first = parts.next().unwrap().to_owned();
        parts.fold(first, |all, part| all + "#" + &part[6..])
    };
    for (name, chart) in examples::all() {
        let (light, dark) = (svg(&chart, &Ink::light(), SIZES[2]), svg(&chart, &Ink::dark(), SIZES[2]));
        assert_ne!(light, dark, "{name}");
        assert_eq!(colourless(&light), colourless(&dark), "{name}");
    }
}

#[test]
fn labels_go_above_the_lines_where_the_margin_is_too_narrow() {
    let mut chart = examples::cash();
    chart.lines[0].label = Some(examples::label("+$130k in the first year", "(−20 to 400 in 8 of 10 cases)"));
    let size = (300.0, 180.0);
    let svg = svg(&chart, &Ink::light(), size);
    assert!(svg.contains("+$130k in the first year"));
    assert_free_and_whole(&svg, size, "long label");
}

#[test]
fn a_chart_without_points_is_its_axes() {
    let chart = TimeChart::over(52, Axis::covering(0.0, 1.0, 5, |share| share.to_string()), in_english);
    let texts: Vec<String> = words(&svg(&chart, &Ink::light(), SIZES[2])).into_iter().map(|word| word.text).collect();
    assert!(texts.contains(&"start".to_owned()) && texts.contains(&"0.5".to_owned()), "{texts:?}");
}

#[test]
fn no_picture_is_larger_than_a_screen_or_smaller_than_a_pixel() {
    for size in [(0.0, 100.0), (-5.0, 5.0), (f64::NAN, 5.0), (1e9, 5.0)] {
        assert!(svg_of(size, None, |_, _| Ok(())).is_err(), "{size:?}");
    }
}

#[test]
fn a_ribbon_is_one_band_with_the_loss_cut_out() {
    let ink = Ink::light();
    for (flow, size) in [(Flow::Across, (900.0, 56.0)), (Flow::Down, (56.0, 900.0))] {
        let ribbon = examples::chain(flow);
        let draw = |ribbon: &Ribbon| svg_of(size, None, |root, scale| draw_ribbon(root, ribbon, &ink, scale)).unwrap();
        let svg = draw(&ribbon);
        assert_eq!(svg.matches("#0A6C8F").count(), 2);
        assert_eq!(svg.matches("#B3392B").count(), 2);
        let whole = draw(&Ribbon { biggest_loss: None, ..ribbon });
        assert_eq!(whole.matches("<polygon").count(), 1);
    }
}

fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -1e3..1e3,
        1 => prop_oneof![Just(0.0), Just(1e12), Just(-1e12), Just(f64::MAX), Just(f64::NAN), Just(f64::NEG_INFINITY)],
    ]
}

fn point() -> impl Strategy<Value = (f64, f64)> {
    (prop_oneof![9 => -2.0..300.0, 1 => amount()], amount())
}

fn role() -> impl Strategy<Value = Role> {
    prop_oneof![Just(Role::Plan), Just(Role::Comparison), Just(Role::Loss), Just(Role::Belief), Just(Role::Faint)]
}

fn ending() -> impl Strategy<Value = Option<EndLabel>> {
    proptest::option::of((".{0,30}", proptest::option::of(".{0,30}")).prop_map(|(text, second)| EndLabel { text, second }))
}

prop_compose! {
    fn line()(
        points in vec(point(), 0..30),
        role in role(),
        stroke in prop_oneof![Just(Stroke::Main), Just(Stroke::Dashed), Just(Stroke::Dotted)],
        label in ending(),
    ) -> Line {
        Line { points, role, stroke, label }
    }
}

prop_compose! {
    fn bars()(
        amounts in vec(point(), 0..30),
        role in role(),
        look in prop_oneof![Just(BarLook::Filled), Just(BarLook::Outline)],
        label in ending(),
    ) -> Bars {
        Bars { amounts, role, look, label }
    }
}

prop_compose! {
    fn any_chart()(
        n_weeks in prop_oneof![Just(0_u32), 1_u32..300, Just(u32::MAX)],
        ends in (amount(), amount()),
        n_ticks in 0_usize..9,
        lines in vec(line(), 0..7),
        bars in vec(bars(), 0..3),
        band in (vec(point(), 0..9), vec(point(), 0..9), role()),
        events in vec((amount(), role(), proptest::option::of(".{0,20}")), 0..9),
        words in vec((point(), role(), ".{0,40}"), 0..5),
        limit in proptest::option::of((amount(), role(), ".{0,20}")),
        odd_tick in (amount(), ".{0,20}"),
    ) -> TimeChart {
        let mut y = Axis::covering(ends.0, ends.1, n_ticks, |value| format!("{value:.1}"));
        if n_ticks == 0 {
            y = Axis { lo: ends.0, hi: ends.1, ticks: vec![Tick { at: odd_tick.0, label: odd_tick.1 }] };
        }
        TimeChart {
            lines,
            bars,
            bands: vec![Band { lower: band.0, upper: band.1, role: band.2 }],
            events: events.into_iter().map(|(week, role, label)| Event { week, role, label }).collect(),
            marks: words.iter().cloned().map(|(at, role, label)| Mark { at, role, label }).collect(),
            notes: words.into_iter().map(|(at, role, text)| Note { at, role, text }).collect(),
            limit: limit.map(|(value, role, label)| Limit { value, role, label }),
            ..TimeChart::over(n_weeks, y, in_english)
        }
    }
}

proptest! {
    #[test]
    fn no_chart_makes_the_drawing_fall_over(
        chart in any_chart(),
        size in (1.0..2000.0, 1.0..900.0),
    ) {
        let _ = svg(&chart, &Ink::light(), size);
    }

    #[test]
    fn no_ribbon_makes_the_drawing_fall_over(
        shares in vec(amount(), 0..12),
        biggest_loss in proptest::option::of(0_usize..14),
        is_across in any::<bool>(),
        size in (1.0..2000.0, 1.0..900.0),
    ) {
        let flow = if is_across { Flow::Across } else { Flow::Down };
        let ribbon = Ribbon { shares, biggest_loss, flow };
        let ink = Ink::dark();
        svg_of(size, None, |root, scale| draw_ribbon(root, &ribbon, &ink, scale)).unwrap();
    }

    #[test]
    fn labels_at_line_ends_never_overlap(
        ends in vec(0.0..1.0, 1..12),
        size in (300.0..1900.0, 180.0..700.0),
    ) {
        let lines = ends.iter().enumerate().map(|(i, end)| Line {
            points: vec![(0.0, 0.5), (52.0, *end)],
            role: Role::Plan,
            stroke: Stroke::Main,
            label: Some(examples::label(&format!("line {i}"), "1 % (0–2)")),
        });
        let chart = TimeChart {
            lines: lines.collect(),
            ..TimeChart::over(52, Axis::covering(0.0, 1.0, 5, |share| share.to_string()), in_english)
        };
        assert_free_and_whole(&svg(&chart, &Ink::light(), size), size, "ends");
    }
}
