//! The one binary of integration tests; this file only lists its modules.

mod formats;
mod journeys;
mod support;
