//! web/public.
