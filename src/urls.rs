//! Every path as a function.
