//! `los draws`: every draw with its beliefs and its headline results, the audit trail of a band.

use std::io::{self, Write};

use los_engine::draws::Draws;
use los_engine::forecast::plan::Wanted;
use los_engine::forecast::{Figure, Plan};
use los_engine::noise;

use crate::Failure;
use crate::options::Options;
use crate::simulate::{n_draws, read};

/// Writes the draws as CSV: one line a draw, empty where a result does not exist.
pub fn each(text: &str, options: &Options) -> Result<(), Failure> {
    let scenario = options.on(read(text)?)?;
    let draws = Draws::of(&scenario, n_draws(&scenario));
    let mut out = io::BufWriter::new(io::stdout().lock());
    write!(out, "draw")?;
    for (parameter, _) in draws.columns() {
        write!(out, ",{}", parameter.row().path())?;
    }
    for figure in Figure::ALL {
        write!(out, ",{}", figure.name())?;
    }
    writeln!(out)?;
    let plan = Plan::of(&scenario);
    let (mut run, mut room) = (plan.room(Wanted::default()), noise::Room::new(&plan));
    for draw in 0..draws.n_draws() {
        write!(out, "{draw}")?;
        for (_, column) in draws.columns() {
            write!(out, ",{}", column[draw])?;
        }
        let values = draws.values(draw);
        if scenario.team_noise() {
            noise::run(&plan, &values, draw, &mut room, &mut run);
        } else {
            plan.run(&values, &mut run);
        }
        for figure in Figure::ALL {
            let value = Some(plan.figure(&run, *figure)).filter(|value| value.is_finite());
            write!(out, ",{}", value.map(|value| value.to_string()).unwrap_or_default())?;
        }
        writeln!(out)?;
    }
    Ok(out.flush()?)
}
