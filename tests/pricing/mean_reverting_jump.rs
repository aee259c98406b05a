//! The mean-reverting jump-diffusion.
