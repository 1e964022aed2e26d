//! The model as a pure library.
