//! From a characteristic function to densities, quantiles and option prices.
