//! Linear equations with as many unknowns.

/// The solution of `matrix` x = `right`, row by row, by elimination with the largest pivot of each
/// column (Golub and Van Loan, Matrix Computations, 2013, algorithm 3.4.1).
///
/// `None` where the rows do not determine one. `matrix` must have as many entries as the square of
/// the length of `right`.
pub fn solve(mut matrix: Vec<f64>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let size = right.len();
    for column in 0..size {
        let larger = |a: &usize, b: &usize| {
            matrix[a * size + column].abs().total_cmp(&matrix[b * size + column].abs())
        };
        let pivot = (column..size).max_by(larger)?;
        let largest = matrix[pivot * size + column];
        if largest == 0.0 || !largest.is_finite() {
            return None;
        }
        if pivot != column {
            for index in 0..size {
                matrix.swap(pivot * size + index, column * size + index);
            }
            right.swap(pivot, column);
        }
        let (above, below) = matrix.split_at_mut((column + 1) * size);
        let row = &above[column * size..];
        for (offset, other) in below.chunks_exact_mut(size).enumerate() {
            let factor = other[column] / largest;
            for index in column + 1..size {
                other[index] -= factor * row[index];
            }
            right[column + 1 + offset] -= factor * right[column];
        }
    }
    for row in (0..size).rev() {
        let known: f64 =
            (row + 1..size).map(|index| matrix[row * size + index] * right[index]).sum();
        right[row] = (right[row] - known) / matrix[row * size + row];
    }
    Some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_solution_meets_every_row() {
        let size = 12;
        let entry =
            |row: usize, column: usize| libm::sin((row * row + 3 * row * column + 1) as f64);
        let matrix: Vec<f64> =
            (0..size * size).map(|index| entry(index / size, index % size)).collect();
        let expected: Vec<f64> = (0..size).map(|index| index as f64 - 4.5).collect();
        let row = |row: usize| (0..size).map(|column| entry(row, column) * expected[column]).sum();
        let found = solve(matrix, (0..size).map(row).collect()).unwrap();
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-10, "{found} is not {expected}");
        }
    }

    #[test]
    fn a_zero_on_the_diagonal_is_passed_and_a_dependent_row_is_not() {
        assert_eq!(solve(vec![0.0, 1.0, 2.0, 0.0], vec![3.0, 4.0]), Some(vec![2.0, 3.0]));
        assert_eq!(solve(vec![1.0, 2.0, 2.0, 4.0], vec![3.0, 6.0]), None);
        assert_eq!(solve(vec![f64::NAN], vec![1.0]), None);
    }
}
