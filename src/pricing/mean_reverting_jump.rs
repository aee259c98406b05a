//! The mean-reverting jump-diffusion of token prices.
