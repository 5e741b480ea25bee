//! The demo's staff: one of each role, and a second reviewer, since a second look is somebody else's. Passwords and second
//! factors are drawn anew at each start; the demo listens on this machine alone and shows them (S52).

use std::sync::Arc;

use anyhow::Context;

use super::requests::at;
use crate::domain::staff::StaffRole;
use crate::domain::time::Seconds;
use crate::services::Services;
use crate::services::staff::people::{COMMAND, NewMember};
use crate::services::staff::second_factor::drawn_password;
use crate::web::demo::DemoPerson;

/// Who is on the demo's staff.
const PEOPLE: [(&str, StaffRole); 4] = [
    ("ada", StaffRole::Administrator),
    (super::requests::REVIEWER_NAME, StaffRole::Reviewer),
    ("ben", StaffRole::Reviewer),
    ("leo", StaffRole::Lister),
];

/// Lets everybody in, each by a link as anybody is.
pub(super) async fn join(services: &Services, site: &str) -> anyhow::Result<Vec<DemoPerson>> {
    // A code is good once: those that are shown now must not be used up.
    let earlier = at(services, services.clock.now().minus(Seconds(120)));
    let mut people = Vec::new();
    for (name, role) in PEOPLE {
        people.push(join_one(&earlier, site, name, role).await.context("the demo's staff")?);
    }
    Ok(people)
}

async fn join_one(services: &Arc<Services>, site: &str, name: &str, role: StaffRole) -> anyhow::Result<DemoPerson> {
    let new = NewMember { name: name.parse()?, email: format!("{name}@example.org").parse()?, role };
    let token = services.add_person(new, COMMAND).await?;
    let seed = services.joining(&token).await?.context("a link of the demo's")?.seed;
    let password = drawn_password(services.randomness.as_ref());
    let code = seed.code(services.clock.now());
    services.join(&token, site, (password.clone(), code)).await?;
    Ok(DemoPerson { name: name.to_owned(), role, password, seed })
}
