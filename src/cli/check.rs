//! `reprieve check`.

use std::process::ExitCode;
use std::sync::Arc;

use super::terminal::{complain, say};
use crate::app::{COMMAND_PATIENCE, files, open_to_read, owners, post, zones};
use crate::config::Config;
use crate::domain::list::List;
use crate::store::OpenError;

/// Names every fault of what the site would read at start, and of what it would meet in its database. Faults of the
/// configuration have been named before.
pub(super) async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let files = match files::read(config) {
        Ok(files) => files,
        Err(faults) => {
            complain(&faults);
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut faults: Vec<String> = files.lists.iter().filter_map(|list| zone_around_site(config, list)).collect();
    faults.extend(combined_around_site(config));
    faults.extend(zones::faults(config, &files.lists));
    let stands = in_the_way(config, &files.lists).await;
    faults.extend(stands.unwrap_or_else(|error| vec![format!("{error:#}")]));
    faults.extend(post::sender(config).err().map(|error| format!("{error:#}")));
    faults.extend(owners(config).err().map(|error| format!("{error:#}")));
    if faults.is_empty() {
        let criteria: usize = files.lists.iter().map(|list| list.criteria.len()).sum();
        say(&format!("No faults: {} lists with {criteria} criteria, and their articles.", files.lists.len()))?;
        return Ok(ExitCode::SUCCESS);
    }
    for fault in &faults {
        complain(fault);
    }
    Ok(ExitCode::FAILURE)
}

/// A list whose zone holds the name of the site that explains it: when its name servers do not answer, neither listings
/// nor the way off them can be read (RFC 6471 section 2.1).
fn zone_around_site(config: &Config, list: &List) -> Option<String> {
    around_site(config, &list.zone, &format!("list {}: its zone", list.id))
}

/// The same for the zone of all lists together.
fn combined_around_site(config: &Config) -> Option<String> {
    around_site(config, config.publish.combined_zone.as_ref()?, "publish.combined_zone: the zone")
}

fn around_site(config: &Config, zone: &str, whose: &str) -> Option<String> {
    let plain = |name: &str| name.trim_end_matches('.').to_ascii_lowercase();
    let (host, zone) = (plain(config.public_url.host_str()?), plain(zone));
    zones::is_below(&host, &zone).then(|| {
        format!(
            "{whose} {zone} holds the name of this site, {host} (public_url): people could not read about the list \
             while the zone is down; give the site a name outside of it"
        )
    })
}

/// What is listed in the database and would keep these lists from being published. A database that is not made yet, or
/// waits for its schema, has nothing listed.
async fn in_the_way(config: &Config, lists: &[Arc<List>]) -> anyhow::Result<Vec<String>> {
    let store = match open_to_read(config, COMMAND_PATIENCE).await {
        Ok(store) => store,
        Err(error) if matches!(error.downcast_ref(), Some(OpenError::Missing(_))) => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut faults = Vec::new();
    if store.pending().await? == 0 {
        let mut tx = store.read().await?;
        faults = tx.sync_faults(lists).await?.iter().map(ToString::to_string).collect();
        faults.extend(zones::kept_faults(config, lists, &mut tx).await?);
        tx.commit().await?;
    }
    store.close().await;
    Ok(faults)
}
