//! web/api.
