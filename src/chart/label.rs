//! Labels that keep their distance.

/// Moves labels apart: the new positions, in the order given, at least `distance` from each other,
/// within `low..=high`, and in the order in which they wanted to stand.
///
/// Of all such arrangements this is the one that moves them least (the sum of squares), found by
/// pooling neighbours that are in each other's way. Where the room is too small for `distance`, they
/// are spread evenly over it. A position that is not finite counts as the middle.
pub fn declutter(wanted: &[f64], distance: f64, low: f64, high: f64) -> Vec<f64> {
    let high = high.max(low);
    let middle = (low + high) / 2.0;
    let finite = |index: usize| match wanted[index] {
        position if position.is_finite() => position,
        _ => middle,
    };
    let gaps = wanted.len().saturating_sub(1) as f64;
    let distance = if gaps * distance > high - low { (high - low) / gaps } else { distance };

    let mut order: Vec<usize> = (0..wanted.len()).collect();
    // A stable sort: labels that want the same place keep the order given.
    order.sort_by(|&a, &b| finite(a).total_cmp(&finite(b)));

    // With the k-th label's k distances taken away, "far enough apart" becomes "not decreasing".
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (rank, &index) in order.iter().enumerate() {
        let mut pool = (finite(index) - rank as f64 * distance, 1);
        while let Some(&(mean, count)) = pools.last() {
            if mean <= pool.0 {
                break;
            }
            let total = count + pool.1;
            pool = ((mean * count as f64 + pool.0 * pool.1 as f64) / total as f64, total);
            pools.pop();
        }
        pools.push(pool);
    }

    let highest = (high - gaps * distance).max(low);
    let mut placed = vec![middle; wanted.len()];
    let mut rank = 0;
    for (mean, count) in pools {
        for _ in 0..count {
            // OK because: the pools hold as many labels as `order`, whose entries index `placed`.
            placed[order[rank]] = mean.clamp(low, highest) + rank as f64 * distance;
            rank += 1;
        }
    }
    placed
}

/// A line as a label inside the plot sees it: its end, and how far it reaches up and down beside the
/// label. Positions in pixels, downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineEnd {
    /// Where the line ends.
    pub end: f64,
    /// Its highest point beside the label.
    pub top: f64,
    /// Its lowest point beside the label.
    pub bottom: f64,
}

/// Places one label per line just over or just under that line, inside the plot: the centres, in the
/// order given, decluttered as by [`declutter`].
///
/// Every choice of over and under is tried (lines are few; only the first eight have a choice). The
/// best one has the fewest lines running through labels or between a label and its own line, and
/// then the labels closest to their lines' ends.
pub fn place_inside(lines: &[LineEnd], height: f64, low: f64, high: f64) -> Vec<f64> {
    let reach = height / 2.0 + 5.0;
    let mut best = Vec::new();
    let mut best_cost = f64::INFINITY;
    for choice in 0..1u32 << lines.len().min(8) {
        let wanted: Vec<f64> = (0u32..)
            .zip(lines)
            .map(|(index, line)| {
                if index < 8 && choice >> index & 1 == 1 {
                    line.bottom + reach
                } else {
                    line.top - reach
                }
            })
            .collect();
        let placed = declutter(&wanted, height, low, high);
        let cost = cost(lines, &placed, height);
        if cost < best_cost || best.is_empty() {
            best_cost = cost;
            best = placed;
        }
    }
    best
}

fn cost(lines: &[LineEnd], placed: &[f64], height: f64) -> f64 {
    let mut cost = 0.0;
    for (index, (own, &centre)) in lines.iter().zip(placed).enumerate() {
        cost += (centre - own.end).abs();
        for (other, line) in lines.iter().enumerate() {
            let (above, below) = (centre - height / 2.0, centre + height / 2.0);
            if line.bottom > above && line.top < below {
                cost += 200.0;
            }
            let between = (line.end - centre) * (own.end - line.end) > 0.0;
            if other != index && between {
                cost += 100.0;
            }
        }
    }
    cost
}
