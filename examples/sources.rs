//! Lists the sources that nobody has read for 180 days, and the rules that hold by them: `npm run sources`; another
//! number of days can be stated behind `--`.

use std::{env, error::Error, time::UNIX_EPOCH};

use multipartner::{
    Day,
    internals::source::{POLICY_DAY, Source},
    rules,
};
use time::Date;

/// The Julian day number of January 1, 1970.
const EPOCH: i32 = 2_440_588;

fn main() -> Result<(), Box<dyn Error>> {
    let days: i32 = env::args().nth(1).map_or(Ok(180), |days| days.parse())?;
    let today = EPOCH + i32::try_from(UNIX_EPOCH.elapsed()?.as_secs() / 86_400)?;
    let limit: Day = Date::from_julian_day(today - days)?.to_string().parse()?;
    let rules = rules();
    let mut sources: Vec<&Source> = Source::ALL.iter().map(|(_, source)| source).collect();
    sources.sort_by_key(|source| source.read_on);
    let unread = sources.iter().filter(|source| source.read_on < limit);
    println!("The policy is known up to {POLICY_DAY}.");
    println!("Of {} sources, {} were last read before {limit}.", sources.len(), unread.clone().count());
    for Source { url, date, read_from, read_on } in unread {
        println!("\n{read_on}  {url} ({read_from}, of {date})");
        for entry in &rules {
            if entry.periods.iter().any(|period| period.source == *url && period.until.is_none()) {
                println!("    {}", entry.rule.name);
            }
        }
    }
    Ok(())
}
