//! European options, their greeks and the volatility that they imply.
