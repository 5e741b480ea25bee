//! Where a file goes while it is written: beside its place under another name, until it is whole and on the disk; then one
//! rename puts it there. Whoever reads the place finds the old file or the new one, never a part.

use std::fs::{File, Permissions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

/// What the names of unfinished files begin with.
const UNFINISHED: &str = ".unfinished-";

/// So much is gathered before it is hashed and written.
const GATHERED: usize = 256 * 1024;

/// A file or a stream being written.
#[derive(Debug)]
pub struct Output {
    out: BufWriter<Hashed>,
    position: u64,
}

#[derive(Debug)]
struct Hashed {
    target: Target,
    hash: Sha256,
    bytes: u64,
}

enum Target {
    File { unfinished: NamedTempFile, place: PathBuf },
    Stream(Box<dyn Write + Send>),
}

impl std::fmt::Debug for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File { place, .. } => f.debug_tuple("File").field(place).finish(),
            Self::Stream(_) => f.write_str("Stream"),
        }
    }
}

impl Output {
    /// A file that will stand at this name in this folder. Everybody may read it: a name server runs as somebody else.
    pub fn file(folder: &Path, name: &str) -> io::Result<Self> {
        let unfinished = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
        // By itself, whatever the process lets its files have.
        unfinished.as_file().set_permissions(Permissions::from_mode(0o644))?;
        Ok(Self::to(Target::File { unfinished, place: folder.join(name) }))
    }

    /// A pipe, a terminal.
    pub fn stream(stream: impl Write + Send + 'static) -> Self {
        Self::to(Target::Stream(Box::new(stream)))
    }

    fn to(target: Target) -> Self {
        let out = BufWriter::with_capacity(GATHERED, Hashed { target, hash: Sha256::new(), bytes: 0 });
        Self { out, position: 0 }
    }

    /// How much was written so far, in bytes.
    pub const fn position(&self) -> u64 {
        self.position
    }

    /// Everything was written: waits until it is on the disk.
    pub fn finish(self) -> io::Result<Finished> {
        let Hashed { mut target, hash, bytes } = self.out.into_inner().map_err(io::IntoInnerError::into_error)?;
        match &mut target {
            Target::File { unfinished, .. } => unfinished.as_file().sync_all()?,
            Target::Stream(stream) => stream.flush()?,
        }
        Ok(Finished { target, bytes, sha256: hex(&hash.finalize()), heads: vec![0] })
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.position += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &mut self.target {
            Target::File { unfinished, .. } => unfinished.write(bytes)?,
            Target::Stream(stream) => stream.write(bytes)?,
        };
        self.hash.update(bytes.get(..written).unwrap_or(bytes));
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.target {
            Target::File { unfinished, .. } => unfinished.flush(),
            Target::Stream(stream) => stream.flush(),
        }
    }
}

/// A file that is whole, and not yet in its place. Dropped, it is gone.
#[derive(Debug)]
pub struct Finished {
    target: Target,
    /// How long it is.
    pub bytes: u64,
    /// SHA-256 of what stands in it, 64 hexadecimal digits.
    pub sha256: String,
    /// Where its parts begin: of most files there is one.
    pub heads: Vec<u64>,
}

impl Finished {
    /// Opens it for reading, from its beginning; `None` for a stream.
    pub fn reopen(&self) -> io::Result<Option<File>> {
        match &self.target {
            Target::File { unfinished, .. } => unfinished.reopen().map(Some),
            Target::Stream(_) => Ok(None),
        }
    }

    /// Puts it in its place. The folder is still to be written to the disk: [`sync_folder`].
    pub fn put_in_place(self) -> io::Result<()> {
        match self.target {
            Target::File { unfinished, place } => unfinished.persist(place).map(drop).map_err(Into::into),
            Target::Stream(_) => Ok(()),
        }
    }
}

/// Writes to the disk which files a folder has.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Removes what a process left that was ended while it wrote.
pub fn remove_unfinished(folder: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// SHA-256 of a file.
pub fn sha256_of(path: &Path) -> io::Result<String> {
    let mut hashed = Hashed { target: Target::Stream(Box::new(io::sink())), hash: Sha256::new(), bytes: 0 };
    io::copy(&mut File::open(path)?, &mut hashed)?;
    Ok(hex(&hashed.hash.finalize()))
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(u32::from);
    digits.filter_map(|digit| char::from_digit(digit, 16)).collect()
}
