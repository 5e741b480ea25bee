//! List folders.
