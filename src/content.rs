//! FAQ library.
