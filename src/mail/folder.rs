//! Letters as files: for a site without a mail server, for the demo, for trying things out.
//!
//! A file appears whole or not at all, and only its owner reads it: letters hold links that open requests.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use super::Message;
use super::transport::SendError;

/// A folder that is made when the first letter comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(PathBuf);

impl Folder {
    /// Letters go here.
    pub const fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// Where letters go.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a letter to the disk, for good.
    pub(super) async fn send(&self, message: &Message) -> Result<(), SendError> {
        let (folder, name, content) = (self.0.clone(), file_name(message), message.content.clone());
        let written = tokio::task::spawn_blocking(move || write(&folder, &name, &content)).await;
        match written {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => {
                Err(SendError::Retry(format!("the folder for letters cannot be written: {}", error.kind())))
            }
            Err(_) => Err(SendError::Retry("writing the letter did not come to its end".to_owned())),
        }
    }

    /// Files of letters, newest first, at most so many. A folder that was never made has none.
    pub fn newest(&self, most: usize) -> io::Result<Vec<PathBuf>> {
        let entries = match fs::read_dir(&self.0) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut files = Vec::new();
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "eml") {
                files.push(path);
            }
        }
        files.sort_by(|one, other| other.cmp(one));
        files.truncate(most);
        Ok(files)
    }
}

/// `20261123T180000Z-0000000017.eml`: the order of names is that of the letters.
fn file_name(message: &Message) -> String {
    let moment: String = message.date.to_string().chars().filter(|c| !matches!(c, '-' | ':')).collect();
    format!("{moment}-{:010}.eml", message.id)
}

fn write(folder: &Path, name: &str, content: &[u8]) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let unfinished = folder.join(format!("{name}.part"));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(&unfinished, folder.join(name))?;
    File::open(folder)?.sync_all()
}
