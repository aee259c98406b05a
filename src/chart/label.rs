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
    sort_by(&mut order, &|&index| finite(index));

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
            placed[order[rank]] = mean.max(low).min(highest) + rank as f64 * distance;
            rank += 1;
        }
    }
    placed
}

/// Sorts a handful of labels by position; those that want the same place keep the order given.
///
/// By insertion: there are at most four, and the library's sort is 12 KB of the page.
fn sort_by<T: Copy>(labels: &mut [T], position: &dyn Fn(&T) -> f64) {
    for end in 1..labels.len() {
        let mut place = end;
        // OK because: `place` is above 0 where one is taken from it, and below the length throughout.
        while place > 0 && position(&labels[place - 1]).total_cmp(&position(&labels[place])).is_gt()
        {
            labels.swap(place - 1, place);
            place -= 1;
        }
    }
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

/// Places one label per line inside the plot, just over or just under that line, or over or under all
/// lines: the centres, in the order given, at least `height` apart and within `low..=high`.
///
/// Every choice is tried (lines are few; only the first four have a choice). The best one has the
/// fewest lines running through labels or between a label and its own line, and labels in the order of
/// their lines, then the labels closest to their lines' ends and not crowded.
pub fn place_inside(lines: &[LineEnd], height: f64, low: f64, high: f64) -> Vec<f64> {
    let reach = height / 2.0 + 5.0;
    let top = lines.iter().fold(f64::INFINITY, |top, line| top.min(line.top));
    let bottom = lines.iter().fold(f64::NEG_INFINITY, |bottom, line| bottom.max(line.bottom));
    let mut best = Vec::new();
    let mut best_cost = f64::INFINITY;
    for choices in 0..1usize << (2 * lines.len().min(4)) {
        let mut over = Vec::new();
        let mut under = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            let choice = if index < 4 { choices >> (2 * index) & 3 } else { 0 };
            match choice {
                0 => over.push((index, line.top - reach)),
                1 => under.push((index, line.bottom + reach)),
                2 => over.push((index, top - reach)),
                _ => under.push((index, bottom + reach)),
            }
        }
        // Away from their lines, never back over them.
        let mut wanted = vec![0.0; lines.len()];
        sort_by(&mut over, &|&(_, centre)| -centre);
        sort_by(&mut under, &|&(_, centre)| centre);
        let mut limit = f64::INFINITY;
        for (index, centre) in over {
            // OK because: `index` counts `lines`, as long as `wanted`; so below.
            wanted[index] = centre.min(limit);
            limit = wanted[index] - height;
        }
        limit = f64::NEG_INFINITY;
        for (index, centre) in under {
            wanted[index] = centre.max(limit);
            limit = wanted[index] + height;
        }
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
        for (other, (line, &neighbour)) in lines.iter().zip(placed).enumerate() {
            let (above, below) = (centre - height / 2.0, centre + height / 2.0);
            if line.bottom > above && line.top < below {
                cost += 200.0;
            }
            if other != index {
                let between = (line.end - centre) * (own.end - line.end) > 0.0;
                cost += if between { 100.0 } else { 0.0 };
                let is_swapped = (own.end - line.end) * (centre - neighbour) < 0.0;
                cost += if is_swapped { 150.0 } else { 0.0 };
                cost += (1.5 * height - (centre - neighbour).abs()).max(0.0);
            }
        }
    }
    cost
}
