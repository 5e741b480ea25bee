//! Every test that goes through the public face of the crate: one binary, linked once.

mod formats;
